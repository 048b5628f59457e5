package dk.medvind.identity;

/** By what right someone acts for the represented party. More kinds come with representation. */
public enum Authority {
    /** The person themselves. */
    SELF,
    /** An employee in the course of duty. */
    OFFICE,
    /** A computer that the municipality has let in. */
    AGREEMENT
}
