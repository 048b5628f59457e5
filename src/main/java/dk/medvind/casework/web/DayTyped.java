package dk.medvind.casework.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as people type it, in three fields. */
final class DayTyped {

    private DayTyped() {}

    /** The day; empty for what is none. */
    static Optional<LocalDate> read(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.of(number(year, 4), number(month, 2), number(day, 2)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int number(String written, int most) {
        String digits = written.strip();
        if (digits.length() > most) {
            throw new NumberFormatException();
        }
        return Integer.parseInt(digits);
    }
}
