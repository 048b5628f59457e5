package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that a register holds about the applicant, as the form shows it.
 *
 * @param name register and value, such as {@code cpr.address}; forms name it as {@code prefill}
 * @param text an answer in words or by its code; null for numbers and for what may not be shown
 * @param number an answer in kroner or as a count; null for texts
 * @param lines what it is made up of
 * @param on the day the register speaks of, when that is not today: last year's wealth
 */
record RegisterValue(
        String name,
        @Nullable String text,
        @Nullable BigDecimal number,
        List<Extract.Line> lines,
        @Nullable LocalDate on,
        Instant fetchedAt) {

    RegisterValue {
        lines = List.copyOf(lines);
    }

    static RegisterValue text(String name, String text, Instant fetchedAt) {
        return new RegisterValue(name, text, null, List.of(), null, fetchedAt);
    }

    static RegisterValue number(
            String name, BigDecimal number, List<Extract.Line> lines, Instant fetchedAt) {
        return new RegisterValue(name, null, number, lines, null, fetchedAt);
    }

    RegisterValue with(List<Extract.Line> others) {
        return new RegisterValue(name, text, number, others, on, fetchedAt);
    }

    /** Of a day in the past. */
    RegisterValue on(LocalDate day) {
        return new RegisterValue(name, text, number, lines, day, fetchedAt);
    }

    /** Which register, such as {@code cpr}. */
    String register() {
        return name.substring(0, name.indexOf('.'));
    }

    /** As an answer to a question; null when it may not be shown. */
    @Nullable Object answer() {
        return number == null ? text : number;
    }

    @Override
    public String toString() {
        return "RegisterValue[" + name + "]";
    }
}
