package dk.medvind.applications;

/**
 * How an application was decided. Anything but a full grant needs reasons (forvaltningsloven § 22).
 */
public enum Outcome {
    GRANTED,
    PARTLY_GRANTED,
    REFUSED;

    /** Whether reasons and complaint guidance must be in the letter. */
    public boolean needsReasons() {
        return this != GRANTED;
    }

    /** Whether something is to be paid. */
    public boolean pays() {
        return this != REFUSED;
    }
}
