package dk.medvind.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days in which the cases of a report began, both included, by the municipality's clock.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {

    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** Refuses a period that ends before it begins. */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** The twelve months that end on the day. */
    public static Period yearUntil(LocalDate day) {
        return new Period(day.minusYears(1).plusDays(1), day);
    }

    Instant start() {
        return from.atStartOfDay(COPENHAGEN).toInstant();
    }

    /** The first moment after it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(COPENHAGEN).toInstant();
    }
}
