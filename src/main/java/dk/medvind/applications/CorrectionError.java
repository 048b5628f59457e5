package dk.medvind.applications;

/** What can be wrong with a decision that was sent. */
public enum CorrectionError {
    /** A slip of the pen: what was decided stays, its words change. */
    CLERICAL,
    AMOUNT,
    /** The law it rests on, or its reasons. */
    LAW,
    /** The letter named or reached somebody or somewhere else. */
    RECIPIENT,
    /** Something came up that was not known when it was decided. */
    NEW_FACTS
}
