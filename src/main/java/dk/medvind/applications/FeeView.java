package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fee as its citizen sees it.
 *
 * @param amount in kroner; null while it is not known
 * @param dueBy the last day to pay; null while it is not known
 */
public record FeeView(
        CaseNumber caseNumber,
        State state,
        @Nullable BigDecimal amount,
        @Nullable LocalDate dueBy) {

    /** Where it stands. */
    public enum State {
        /** The case has not come that far. */
        NOT_YET,
        /** Waits for the citizen. */
        DUE,
        PAID,
        /** There is none, or no longer. */
        NONE
    }
}
