package dk.medvind.integrations.payments;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import java.util.Optional;

/**
 * Payments to the NemKonto of a person or a company; that account itself is never seen. Or to an
 * account that the person has told us of.
 */
public interface Payments {

    /**
     * Orders a payment, once per reference. The receiver checks no key, so it is asked for the
     * reference before every order.
     *
     * @param reference our own, the same in every repetition
     * @throws OutsideSystemFailed {@code CONFLICT} when the reference stands for another amount or
     *     payee, {@code NO_ACCOUNT} when the payee has no NemKonto: then nothing was ordered
     */
    void pay(Payment payment, String reference, CallBasis basis);

    /** The payment ordered under our reference. */
    Optional<OrderedPayment> find(String reference, CallBasis basis);
}
