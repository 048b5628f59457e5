package dk.medvind.integrations.payments;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import java.util.List;

/** What the payment system tells of payments that came back. */
public interface ReturnedPayments {

    /**
     * The next ones in the payment system's order, a handful at most.
     *
     * @param position the last one that is known; 0 begins at the first
     * @throws OutsideSystemFailed also when the list is out of order
     */
    News after(long position, CallBasis basis);

    /**
     * A piece of the list.
     *
     * @param position the last one it held, so that nothing is asked for twice
     */
    record News(long position, List<ReturnedPayment> payments) {}
}
