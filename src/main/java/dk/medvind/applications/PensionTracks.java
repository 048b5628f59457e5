package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.workflow.Decisions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks table D8, with what the law had on the day the application came. */
@Component
class PensionTracks {

    private static final String TABLE = "d8-pension-track-and-team";

    private final Decisions decisions;
    private final Parameters parameters;
    private final Dossier dossier;

    PensionTracks(Decisions decisions, Parameters parameters, Dossier dossier) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.dossier = dossier;
    }

    /** What D8 says, with the plan if it is written. */
    Answer of(Application subject) {
        LocalDate received = Deadlines.dayOf(Completing.received(subject));
        var plan = dossier.newest(subject, Kind.PLAN_WRITTEN, PensionPlan.class);
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("wish", wish(subject));
        inputs.put("teamInForce", inForce("pension.team", received));
        inputs.put("clinicInForce", inForce("pension.clinical-function", received));
        inputs.put("evident", plan.map(PensionPlan::evident).orElse(null));
        inputs.put("beyondDoubt", plan.map(PensionPlan::beyondDoubt).orElse(null));
        inputs.put("clinicalQuestion", plan.map(PensionPlan::clinicalQuestion).orElse(null));
        Map<String, Object> row =
                decisions.evaluateFor(subject.caseNumber().value(), TABLE, inputs).stream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Decision table " + TABLE + " has no answer"));
        return new Answer(
                PensionTrack.valueOf(String.valueOf(row.get("track"))),
                Boolean.TRUE.equals(row.get("team")),
                Boolean.TRUE.equals(row.get("clinic")));
    }

    /** What was agreed afterwards goes before what was ticked in the form. */
    private String wish(Application subject) {
        return dossier.newest(subject, Kind.TRACK_CLARIFIED, PensionPaper.class)
                .map(PensionPaper::result)
                .or(
                        () ->
                                dossier.newest(subject, Kind.SUBMITTED, SentForm.class)
                                        .flatMap(sent -> sent.toAnswers().text("wish")))
                .orElse("DONT_KNOW");
    }

    private boolean inForce(String parameter, LocalDate day) {
        return parameters.countOn(parameter, day) > 0;
    }

    /** Track, whether the team meets, whether the clinical function is asked. */
    record Answer(PensionTrack track, boolean team, boolean clinic) {}
}
