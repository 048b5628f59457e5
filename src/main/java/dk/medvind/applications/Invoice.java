package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that came for a line of a grant.
 *
 * @param number within the case, from 1
 * @param supplier CVR number of who wrote it
 * @param invoiceNumber the supplier's own
 * @param amount in kroner, as it stands on it
 * @param document the file
 * @param paid what was paid of it, in kroner; null before it is, and when nothing was
 * @param why why it is not paid, for the citizen; null otherwise
 */
public record Invoice(
        int number,
        int line,
        State state,
        String supplier,
        String invoiceNumber,
        LocalDate invoiceDate,
        BigDecimal amount,
        UUID document,
        Instant cameAt,
        @Nullable BigDecimal paid,
        @Nullable String why) {

    /** How far it has come. */
    public enum State {
        SENT,
        /** Somebody has looked through it: it is paid next. */
        ACCEPTED,
        PAID,
        NOT_PAID
    }

    /** Whether less is paid than stands on it. */
    public boolean isAboveGrant() {
        return paid != null && paid.compareTo(amount) < 0;
    }

    /** What two of one supplier with one number have in common, however they are written. */
    static String told(String supplier, String invoiceNumber) {
        return supplier
                + "|"
                + invoiceNumber.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Invoice[" + number + ", " + state + "]";
    }
}
