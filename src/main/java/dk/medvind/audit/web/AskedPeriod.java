package dk.medvind.audit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The days somebody asked about: the last week where they said none.
 *
 * @param written what stands in the fields, right or wrong
 * @param fault the message that says what is wrong; null if nothing is
 */
record AskedPeriod(LocalDate from, LocalDate to, Written written, @Nullable String fault) {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** Longer than that takes too long to read at once. */
    private static final int MOST_DAYS = 366;

    /** The two fields. */
    record Written(String from, String to) {}

    static AskedPeriod read(@Nullable String from, @Nullable String to, Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(COPENHAGEN));
        var week = new AskedPeriod(today.minusDays(6), today, written(from, to), null);
        try {
            LocalDate first = parse(from, week.from());
            LocalDate last = parse(to, week.to());
            if (last.isBefore(first)) {
                return week.refused("audit.period.order");
            }
            if (last.isAfter(first.plusDays(MOST_DAYS))) {
                return week.refused("audit.period.long");
            }
            return new AskedPeriod(
                    first, last, new Written(first.toString(), last.toString()), null);
        } catch (DateTimeParseException e) {
            return week.refused("audit.period.date");
        }
    }

    private AskedPeriod refused(String why) {
        return new AskedPeriod(from, to, written, why);
    }

    private static Written written(@Nullable String from, @Nullable String to) {
        return new Written(from == null ? "" : from, to == null ? "" : to);
    }

    private static LocalDate parse(@Nullable String written, LocalDate otherwise) {
        return written == null || written.isBlank() ? otherwise : LocalDate.parse(written.strip());
    }
}
