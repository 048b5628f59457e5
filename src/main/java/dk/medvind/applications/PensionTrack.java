package dk.medvind.applications;

/** Who prepares a case of disability pension. */
public enum PensionTrack {
    /** The job centre has prepared it when all else was tried (pensionsloven § 18). */
    MUNICIPAL,
    /** The citizen wants an answer on what there is (pensionsloven § 17, stk. 2). */
    ON_REQUEST,
    /** The citizen does not know yet, and somebody talks it over with them. */
    UNCLEAR
}
