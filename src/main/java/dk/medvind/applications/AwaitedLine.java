package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a grant that is paid against invoices.
 *
 * @param line its number, from 1
 * @param purpose what it is for, such as {@code GLASSES}
 * @param granted in kroner
 * @param supplier CVR number of who is paid; null when it is the citizen
 * @param lastDay the last day an invoice can come
 * @param invoices those that came, the first one first
 */
public record AwaitedLine(
        int line,
        String purpose,
        BigDecimal granted,
        @Nullable String supplier,
        LocalDate lastDay,
        State state,
        List<Invoice> invoices) {

    /** Whether more is paid. */
    public enum State {
        OPEN,
        /** All that was granted is paid. */
        USED,
        /** The last day has passed, and somebody has said that the rest is not paid. */
        ENDED
    }

    /** What is paid, in kroner. */
    public BigDecimal paid() {
        return invoices.stream()
                .map(Invoice::paid)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is left, in kroner. */
    public BigDecimal rest() {
        return granted.subtract(paid());
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The first invoice in this state. */
    Optional<Invoice> first(Invoice.State wanted) {
        return invoices.stream().filter(each -> each.state() == wanted).findFirst();
    }

    @Override
    public String toString() {
        return "AwaitedLine[" + line + ", " + state + "]";
    }
}
