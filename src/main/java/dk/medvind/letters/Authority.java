package dk.medvind.letters;

/** An authority that Medvind writes to; its name and post box are settings. */
public enum Authority {
    /** Complaints about help under social legislation. */
    ANKESTYRELSEN,
    /** Styrelsen for Patientklager: complaints about health cards and choice of doctor. */
    PATIENT_COMPLAINTS
}
