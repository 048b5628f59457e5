package dk.medvind.applications;

/** What came of trying to reach a citizen who did not answer: silence is not refusal. */
public enum SupplementOutcome {
    /** The citizen gets more time. */
    NEW_DEADLINE,
    /** We have what was missing: told on the telephone, at a visit, or found by ourselves. */
    ANSWERED,
    /** The case is decided on what there is (retssikkerhedsloven § 11b). */
    AVAILABLE_BASIS
}
