package dk.medvind.integrations.cardpayment;

import java.math.BigDecimal;

/**
 * A payment as the payment system knows it.
 *
 * @param id the payment system's own
 * @param reference ours
 */
public record CardPayment(String id, String reference, BigDecimal amount, State state) {

    /** How far it is. */
    public enum State {
        /** The page is open, or nobody has been there yet. */
        OPEN,
        PAID,
        /** The payer went back without paying. */
        CANCELLED,
        /** Nobody paid in time; it can no longer be paid. */
        EXPIRED,
        /** Paid and given back. */
        REFUNDED
    }
}
