package dk.medvind.applications;

import dk.medvind.forms.Answers;
import java.time.LocalDate;
import java.util.Map;

/** Forms of health cards and change of doctor, filled in. */
final class HealthCardAnswers {

    /** Open and near in the simulated register. */
    static final String NEAR = "034512";

    /** Takes no new patients there. */
    static final String CLOSED = "036117";

    /** Open, but far away. */
    static final String FAR = "052144";

    private HealthCardAnswers() {}

    /** A lost card, with the fee accepted. */
    static Answers lostCard() {
        return Answers.of(
                Map.of(
                        "purpose", "LOST_CARD",
                        "forWhom", "ME",
                        "cardOnItsWay", "NO",
                        "feeView", "PAY"));
    }

    /** The same for a child born on this day. */
    static Answers lostCardOfChild(LocalDate born) {
        return lostCard()
                .with("forWhom", "CHILD")
                .with("childName", "Oliver")
                .with("childBirthday", born);
    }

    /** Another doctor after moving, which is free. */
    static Answers changeOfDoctor(String number) {
        return Answers.of(
                Map.of(
                        "purpose", "CHANGE_DOCTOR",
                        "forWhom", "ME",
                        "changeReason", "MOVED",
                        "doctor", number));
    }

    /** A caseworker's no. */
    static Answers refused() {
        return Answers.of(
                Map.of(
                        "nextStep", "DECIDE",
                        "outcome", "REFUSED",
                        "legalBasis", "SUL_59",
                        "reasons", "Lægen tager ikke nye patienter."));
    }

    /** A caseworker's yes to a doctor of this number, free of charge. */
    static Answers granted(String number) {
        return Answers.of(
                Map.of(
                        "nextStep", "DECIDE",
                        "outcome", "GRANTED",
                        "legalBasis", "SUL_59",
                        "feeDue", "NO",
                        "doctorNumber", number,
                        "cardHolder", "AS_APPLIED"));
    }
}
