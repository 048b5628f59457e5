package dk.medvind.audit;

/**
 * Why personal data were seen or changed. Citizens read these purposes in the list of look-ups
 * about them.
 */
public enum Purpose {
    /** The citizen's own use of their own data. */
    OWN_MATTER,
    /** Informing and deciding a case (retssikkerhedsloven § 10). */
    CASE_HANDLING,
    /** Finding the next case to work on. */
    WORK_LIST,
    /** A register asked for a case, on the legal basis stored with the call. */
    REGISTER_LOOKUP,
    /** Sending and following letters, payments and notices. */
    EXECUTION,
    /** Supervision of access. */
    AUDIT,
    /** Proving who someone is. */
    LOGIN
}
