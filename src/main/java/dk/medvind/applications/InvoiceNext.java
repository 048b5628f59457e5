package dk.medvind.applications;

/** What follows when an invoice has been dealt with. */
public enum InvoiceNext {
    /** Another one has come meanwhile. */
    CHECK,
    /** There is something left, and no invoice for it. */
    WAIT,
    /** All that was granted is used. */
    DONE
}
