package dk.medvind.integrations.cardpayment;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;

/** The payment system where citizens pay by card. No card number ever comes to Medvind. */
public interface CardPayments {

    /**
     * Opens a page on which the order can be paid; the same key of the basis opens the same one.
     *
     * @throws OutsideSystemFailed {@code GARBAGE} also when the page is not at the payment system's
     *     known address
     */
    PaymentPage open(CardOrder order, CallBasis basis);

    /** How far a payment is, asked from server to server: the one answer that counts. */
    CardPayment find(String id, CallBasis basis);

    /** Gives the whole payment back, once per key of the basis. */
    void refund(String id, CallBasis basis);

    /**
     * Whether a message was signed by the payment system.
     *
     * @param message every byte of its body
     * @param signature HMAC-SHA256 in hexadecimal digits
     */
    boolean signed(byte[] message, String signature);
}
