package dk.medvind.applications;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Somebody set out to pay a fee.
 *
 * @param attempt which time it is, from 1
 * @param providerId the payment system's name for it
 * @param page where it is paid
 */
record FeeAttempt(
        UUID id,
        UUID applicationId,
        String caseNumber,
        int attempt,
        BigDecimal amount,
        State state,
        String providerId,
        String page) {

    /** How far it is. */
    enum State {
        OPEN,
        PAID,
        /** Paid, and what it paid for is ordered. */
        SPENT,
        CANCELLED,
        EXPIRED,
        /** Paid twice, too late or for nothing: it is to be given back. */
        REFUND_DUE,
        REFUNDED
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether the fee is settled by it. */
    boolean counts() {
        return state == State.PAID || state == State.SPENT;
    }

    /** What the payment system calls our side of it; holds nothing personal. */
    static String reference(String caseNumber, int attempt) {
        return caseNumber + ":fee:" + attempt;
    }
}
