package dk.medvind.integrations.digitalpost;

import dk.medvind.integrations.OutsideSystemFailed;
import java.util.List;

/**
 * The receipts of Digital Post. They wait in a queue of the municipality until we have said that we
 * have them; one may be there again although we have.
 */
public interface DigitalPostReceipts {

    /**
     * Some of those that wait, oldest first.
     *
     * @throws OutsideSystemFailed if the queue does not answer or nobody understands it
     */
    List<Receipt> waiting();

    /** Throws a receipt away; one that is gone already does no harm. */
    void taken(String id);
}
