package dk.medvind.integrations.payments;

import java.time.LocalDate;

/**
 * Money that came back after it was ordered.
 *
 * @param id the payment system's own; the same when it is told again
 * @param reference our own, under which it was ordered
 * @param returnedOn the day the payment system had it back
 */
public record ReturnedPayment(String id, String reference, LocalDate returnedOn, Reason reason) {

    /** Why it came back, as far as the bank says. */
    public enum Reason {
        ACCOUNT_CLOSED,
        NO_SUCH_ACCOUNT,
        /** The payee did not take it. */
        REFUSED_BY_PAYEE,
        /** Nothing that we know a word for. */
        UNKNOWN
    }
}
