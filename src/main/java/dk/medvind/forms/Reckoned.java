package dk.medvind.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What FEEL answers, as Medvind keeps it and as people read it. */
final class Reckoned {

    /** More decimals than these say nothing about kroner or hours. */
    private static final int DECIMALS = 6;

    private Reckoned() {}

    static @Nullable BigDecimal number(@Nullable Object value) {
        if (!(value instanceof Number)) {
            return null;
        }
        try {
            var exact = new BigDecimal(value.toString());
            return exact.scale() > DECIMALS
                    ? exact.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros()
                    : exact;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** As an answer, or null for what no answer can be. */
    static @Nullable Object answer(@Nullable Object value) {
        if (value instanceof Number) {
            return number(value);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : list.stream().map(Reckoned::plain).toList();
        }
        return value instanceof String || value instanceof Boolean || value instanceof LocalDate
                ? value
                : null;
    }

    /** In a sentence; nothing for nothing. */
    static String said(@Nullable Object value, Locale locale) {
        if (value instanceof Number) {
            BigDecimal number = number(value);
            return number == null ? "" : Amount.show(number, locale);
        }
        if (value instanceof LocalDate day) {
            return Dates.written(day, locale);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> said(item, locale))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return locale.getLanguage().equals("en") ? yes ? "yes" : "no" : yes ? "ja" : "nej";
        }
        return value == null || value instanceof Map ? "" : value.toString();
    }

    /** As a list of options or keys holds it. */
    static String plain(@Nullable Object value) {
        BigDecimal number = number(value);
        return number == null ? Objects.toString(value, "") : number.toPlainString();
    }
}
