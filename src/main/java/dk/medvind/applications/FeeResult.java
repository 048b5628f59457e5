package dk.medvind.applications;

/** How a payment went, as the payment system itself says. */
public enum FeeResult {
    PAID,
    /** Nobody has paid yet, or the payment system is not sure yet. */
    WAITING,
    /** The citizen went back, or took too long; one may try again. */
    NOT_PAID,
    /** Paid twice or too late; it is given back. */
    GIVEN_BACK,
    /** The payment system does not answer; it is asked again by itself. */
    SILENT
}
