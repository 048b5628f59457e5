package dk.medvind.applications;

import dk.medvind.forms.Answers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Forms of a disability pension, filled in. */
final class ExamplePension {

    private ExamplePension() {}

    /** An application by somebody with little to tell and no papers. */
    static Answers application(String wish) {
        return Answers.of(
                Map.ofEntries(
                        Map.entry("wish", wish),
                        Map.entry("seriouslyIll", "NO"),
                        Map.entry("helper", "NOBODY"),
                        Map.entry("illness", "Smerter i ryggen hver dag."),
                        Map.entry("tried", List.of("PRACTICE")),
                        Map.entry("currentBenefit", "CASH_ASSISTANCE"),
                        Map.entry("livedAbroad", "NO"),
                        Map.entry("healthPapers", "OTHERS"),
                        Map.entry("planPapers", "NONE"),
                        Map.entry("practicePapers", "DONT_KNOW"),
                        Map.entry("declaration", true)));
    }

    /** The preparatory part of the plan, in a case that needs the team. */
    static Answers plan() {
        return Answers.of(
                Map.of(
                        "resources", "Kan lave mad på gode dage.",
                        "challenges", "Kan ikke sidde mere end ti minutter.",
                        "efforts", "Praktik i 2025 blev stoppet efter to uger.",
                        "clinicalQuestion", "NO",
                        "evident", "NO",
                        "beyondDoubt", "NO"));
    }

    static Answers teamMeeting() {
        return Answers.of(
                Map.of(
                        "metOn",
                        LocalDate.of(2026, 11, 20),
                        "present",
                        List.of("CITIZEN", "CASEWORKER"),
                        "recommendation",
                        "PENSION",
                        "recommendationText",
                        "Arbejdsevnen er varigt nedsat."));
    }

    static Answers jobCentre() {
        return Answers.of(Map.of("jobCentreResult", "NONE"));
    }

    static Answers granted() {
        return decided("GRANTED")
                .with("paidFrom", LocalDate.of(2027, 2, 1))
                .with(
                        "checkedPoints",
                        List.of(
                                "CLARIFIED",
                                "EFFORTS_EXHAUSTED",
                                "PERMANENTLY_REDUCED",
                                "NOT_SELF_SUPPORTING"));
    }

    static Answers refused(String outcome) {
        return decided(outcome).with("reasons", "Praktik er ikke prøvet til ende.");
    }

    private static Answers decided(String outcome) {
        return Answers.of(
                Map.of(
                        "nextStep",
                        "DECIDE",
                        "outcome",
                        outcome,
                        "legalBasis",
                        "PL_16",
                        "evidence",
                        List.of("APPLICATION", "PLAN")));
    }
}
