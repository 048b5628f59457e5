package dk.medvind.applications;

/** What follows when an employee has looked at a decision that may be wrong. */
public enum CorrectionStep {
    /** There was no error after all. */
    DROP,
    /** The citizen would be worse off and is heard first (forvaltningsloven § 19). */
    HEAR,
    /** A new decision is made, or proposed. */
    DECIDE
}
