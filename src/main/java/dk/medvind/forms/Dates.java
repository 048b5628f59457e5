package dk.medvind.forms;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people read them. */
final class Dates {

    private Dates() {}

    /** {@code 24. december 2026}; English {@code 24 December 2026}. */
    static String written(LocalDate day, Locale locale) {
        String pattern = locale.getLanguage().equals("en") ? "d MMMM yyyy" : "d. MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
