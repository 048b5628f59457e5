package dk.medvind.applications;

import dk.medvind.integrations.payments.ReturnedPayment.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a case: ordered, or refused because there is no account, or come back.
 *
 * @param number within the case, from 1
 * @param reference under which the payment system knows it
 * @param line of the application that it pays an invoice for; null otherwise
 * @param replaces the number of the one that did not get through and that this stands in for
 * @param amount in kroner
 * @param supplier CVR number of who is paid; null when it is the citizen
 * @param payOn the day it is for; the bank moves it to a banking day
 * @param note how it was paid outside of Medvind; null otherwise
 * @param returnedOn null unless it came back, like the reason
 */
record MoneyOrder(
        int number,
        String reference,
        State state,
        MoneyWay way,
        @Nullable Integer line,
        @Nullable Integer replaces,
        BigDecimal amount,
        @Nullable String supplier,
        LocalDate payOn,
        @Nullable String note,
        Instant orderedAt,
        @Nullable LocalDate returnedOn,
        @Nullable Reason reason) {

    /** What became of it. */
    enum State {
        ORDERED,
        /** Nothing was ordered: the payee has no NemKonto. */
        NO_ACCOUNT,
        RETURNED
    }

    /** Whether it is on its way or there, as far as anybody has told. */
    boolean isOrdered() {
        return state == State.ORDERED;
    }

    @Override
    public String toString() {
        return "MoneyOrder[" + number + ", " + state + "]";
    }
}
