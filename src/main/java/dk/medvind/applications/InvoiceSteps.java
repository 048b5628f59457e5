package dk.medvind.applications;

/**
 * What the service tasks of the process invoice ask for. Every method carries the name of its
 * activity and is about one line of the case; run again after a crash it has the same effect once.
 */
public interface InvoiceSteps {

    /** Reminds the citizen in writing that an invoice is awaited, once for each last day. */
    void remindOfInvoice(CaseNumber caseNumber, int line);

    /** Pays the invoice that was looked through, at most what is left of the grant. */
    InvoiceOutcome payInvoice(CaseNumber caseNumber, int line);

    /** Tells the citizen in writing why an invoice is not paid. */
    InvoiceOutcome tellInvoiceNotPaid(CaseNumber caseNumber, int line);

    /** Nothing more is paid of this line; the citizen is told in writing. */
    void endRest(CaseNumber caseNumber, int line);
}
