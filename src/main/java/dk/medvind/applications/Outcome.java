package dk.medvind.applications;

/**
 * How an application was decided. Anything but a full grant needs reasons (forvaltningsloven § 22).
 */
public enum Outcome {
    GRANTED,
    PARTLY_GRANTED,
    /** All that is paid is to be paid back (aktivloven § 93). */
    GRANTED_AS_LOAN,
    REFUSED,
    /** Other rules give all of it; the citizen is led there. */
    REFERRED_TO_OTHER_LAW,
    /** A pension refused without a meeting of the team, because the outcome is beyond doubt. */
    REFUSED_WITHOUT_TEAM,
    /** A pension case goes back to the job centre: not all has been tried. */
    RETURNED_TO_JOB_CENTRE;

    /** Whether reasons and complaint guidance must be in the letter. */
    public boolean needsReasons() {
        return this != GRANTED;
    }

    /** Whether something is given. */
    public boolean pays() {
        return this == GRANTED || this == PARTLY_GRANTED || this == GRANTED_AS_LOAN;
    }

    /** How much of what was sought it gives: everything 3, a part 2, a loan 1, nothing 0. */
    int favour() {
        return switch (this) {
            case GRANTED -> 3;
            case PARTLY_GRANTED -> 2;
            case GRANTED_AS_LOAN -> 1;
            default -> 0;
        };
    }
}
