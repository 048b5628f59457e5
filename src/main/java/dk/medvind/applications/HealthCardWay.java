package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.HealthCardFee.Fee;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.Parties;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.cpr.Child;
import dk.medvind.integrations.cpr.Person;
import dk.medvind.integrations.doctors.Doctor;
import dk.medvind.workflow.Decisions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds by table whether a health card or a change of doctor runs straight through. Only a yes is
 * ever given without a caseworker (GDPR article 22); everything doubtful is looked at.
 */
@Component
class HealthCardWay {

    private static final String TABLE = "health-card-way";
    private static final String STEP = "findWay";

    private final Decisions decisions;
    private final Parameters parameters;
    private final HealthCardFee fees;
    private final DoctorList doctors;
    private final Applicants applicants;
    private final Completing completing;
    private final Parties parties;
    private final PendingCards pending;
    private final Dossier dossier;

    HealthCardWay(
            Decisions decisions,
            Parameters parameters,
            HealthCardFee fees,
            DoctorList doctors,
            Applicants applicants,
            Completing completing,
            Parties parties,
            PendingCards pending,
            Dossier dossier) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.fees = fees;
        this.doctors = doctors;
        this.applicants = applicants;
        this.completing = completing;
        this.parties = parties;
        this.pending = pending;
        this.dossier = dossier;
    }

    /** What was found; once found it stays. */
    HealthCardFinding of(Application subject) {
        return dossier.newest(subject, Kind.WAY_FOUND, HealthCardFinding.class)
                .orElseGet(() -> find(subject));
    }

    private HealthCardFinding find(Application subject) {
        Answers answers = completing.answers(subject);
        LocalDate day = Deadlines.dayOf(Completing.received(subject));
        Optional<Person> person = person(subject);
        Fee fee = fees.of(subject, answers, day);
        ChosenDoctor chosen = chosen(subject, answers);
        List<CprNumber> holders = holders(subject, answers, person);
        boolean doubted = answers.text("feeView").orElse("").equals("DISPUTE");
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("purpose", answers.text("purpose").orElse(null));
        inputs.put("residence", person.map(one -> one.status().name()).orElse("UNKNOWN"));
        inputs.put("holder", holder(answers, holders, day));
        inputs.put("applicantAge", age(parties.cprNumberOf(subject.party()), day));
        inputs.put("ownChoiceAge", parameters.countOn("health-card.own-choice-age", day));
        inputs.put("doctor", chosen.state());
        inputs.put("distanceKm", chosen.kilometres());
        inputs.put("mostKm", parameters.countOn("health-card.doctor-distance-km", day));
        inputs.put("fee", doubted ? "DISPUTED" : fee.due().name());
        inputs.put("cardPending", pending.isPending(subject, holderOf(holders), day));
        var row =
                decisions.evaluateFor(subject.caseNumber().value(), TABLE, inputs).stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(TABLE + " has no answer"));
        var finding =
                new HealthCardFinding(
                        String.valueOf(row.get("reason")), fee, chosen.doctor(), holderOf(holders));
        dossier.add(subject, Kind.WAY_FOUND, "found", finding, ActingContext.system());
        return finding;
    }

    private Optional<Person> person(Application subject) {
        try {
            return Optional.of(applicants.person(subject, STEP));
        } catch (DoneByHand e) {
            return Optional.empty();
        }
    }

    /** The applicant, or the children in their custody who were born on the day they wrote. */
    private List<CprNumber> holders(Application subject, Answers answers, Optional<Person> person) {
        if (!isForChild(answers)) {
            return List.of(parties.cprNumberOf(subject.party()));
        }
        var born = answers.day("childBirthday");
        return person.stream()
                .flatMap(parent -> parent.children().stream())
                .filter(Child::custody)
                .map(Child::cprNumber)
                .filter(child -> born.equals(Optional.of(child.birthDate())))
                .toList();
    }

    private static @Nullable String holderOf(List<CprNumber> holders) {
        return holders.size() == 1 ? holders.get(0).value() : null;
    }

    private String holder(Answers answers, List<CprNumber> holders, LocalDate day) {
        if (!isForChild(answers)) {
            return answers.text("forWhom").orElse("").equals("ME") ? "SELF" : "UNCLEAR";
        }
        if (holders.size() != 1) {
            return holders.isEmpty() ? "NO_CUSTODY" : "UNCLEAR";
        }
        int limit = parameters.countOn("health-card.own-choice-age", day);
        return age(holders.get(0), day) < limit ? "CHILD" : "CHILD_DECIDES";
    }

    private ChosenDoctor chosen(Application subject, Answers answers) {
        if (!isChangeOfDoctor(answers)) {
            return new ChosenDoctor("NONE", null);
        }
        String number = answers.text("doctor").orElse("");
        if (!number.matches("\\d{6}")) {
            return new ChosenDoctor("WRITTEN", null);
        }
        try {
            Doctor now = doctors.now(subject, number, STEP).orElse(null);
            return now == null
                    ? new ChosenDoctor("WRITTEN", null)
                    : new ChosenDoctor(now.open() ? "OPEN" : "CLOSED", now);
        } catch (OutsideSystemFailed e) {
            return new ChosenDoctor("WRITTEN", doctors.offered(subject).find(number).orElse(null));
        }
    }

    static boolean isChangeOfDoctor(Answers answers) {
        return answers.text("purpose").orElse("").equals("CHANGE_DOCTOR");
    }

    private static boolean isForChild(Answers answers) {
        return answers.text("forWhom").orElse("").equals("CHILD");
    }

    private static int age(CprNumber who, LocalDate day) {
        return who.birthDate().until(day).getYears();
    }

    /**
     * The practice that was asked for.
     *
     * @param state NONE when no change is asked for, OPEN, CLOSED, or WRITTEN when the register has
     *     not told
     */
    private record ChosenDoctor(String state, @Nullable Doctor doctor) {

        @Nullable Double kilometres() {
            return doctor == null ? null : doctor.metres() / 1000.0;
        }
    }
}
