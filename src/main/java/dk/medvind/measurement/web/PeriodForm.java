package dk.medvind.measurement.web;

import dk.medvind.measurement.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The period somebody asked for.
 *
 * @param period what is shown: the last twelve months if the question makes no sense
 * @param from as it was written, for the form
 * @param to as it was written, for the form
 * @param fault the message that says what is wrong with it; null if nothing is
 */
record PeriodForm(Period period, String from, String to, @Nullable String fault) {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** Longer ago than the engine remembers. */
    private static final int MOST_YEARS = 6;

    static PeriodForm read(@Nullable String from, @Nullable String to, Clock clock) {
        var year = Period.yearUntil(LocalDate.now(clock.withZone(COPENHAGEN)));
        try {
            var first = blank(from) ? year.from() : LocalDate.parse(from);
            var last = blank(to) ? year.to() : LocalDate.parse(to);
            if (last.isBefore(first)) {
                return refused(year, from, to, "measurement.period.order");
            }
            if (last.isAfter(first.plusYears(MOST_YEARS))) {
                return refused(year, from, to, "measurement.period.long");
            }
            return new PeriodForm(new Period(first, last), first.toString(), last.toString(), null);
        } catch (DateTimeParseException e) {
            return refused(year, from, to, "measurement.period.date");
        }
    }

    private static PeriodForm refused(
            Period shown, @Nullable String from, @Nullable String to, String fault) {
        return new PeriodForm(shown, from == null ? "" : from, to == null ? "" : to, fault);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
