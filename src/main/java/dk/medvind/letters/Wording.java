package dk.medvind.letters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes values as a letter says them: {@code 1.234,50 kr.}, {@code 24. december 2026}. */
final class Wording {

    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private Wording() {}

    /** The value as words; what is no amount, date or empty list stays as it is. */
    static @Nullable Object of(@Nullable Object value, Locale language) {
        if (value instanceof BigDecimal kroner) {
            return kroner(kroner, language);
        }
        if (value instanceof LocalDate date) {
            return date(date, language);
        }
        if (value instanceof Instant moment) {
            return date(moment.atZone(COPENHAGEN), language);
        }
        if (value instanceof Collection<?> list && list.isEmpty()) {
            return null;
        }
        return value;
    }

    static String date(TemporalAccessor date, Locale language) {
        String pattern = english(language) ? "d MMMM yyyy" : "d. MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, language).format(date);
    }

    private static String kroner(BigDecimal amount, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String text = format.format(amount);
        return english(language) ? "DKK " + text : text + " kr.";
    }

    private static boolean english(Locale language) {
        return language.getLanguage().equals("en");
    }
}
