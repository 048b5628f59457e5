package dk.medvind.applications;

/**
 * How an application was decided. Anything but a full grant needs reasons (forvaltningsloven § 22).
 */
public enum Outcome {
    GRANTED,
    PARTLY_GRANTED,
    REFUSED,
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
        return this == GRANTED || this == PARTLY_GRANTED;
    }
}
