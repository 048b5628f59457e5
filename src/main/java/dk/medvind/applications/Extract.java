package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a register told, as it is shown and as tables read it.
 *
 * @param source message key of the register's name
 * @param legalBasis the law that allowed the look-up
 * @param fetchedAt when it was asked; what an employee found out by hand has no lines
 * @param byHand the look-up failed and an employee took it over
 * @param figures named amounts and counts for decision tables, in kroner
 */
record Extract(
        String source,
        String legalBasis,
        Instant fetchedAt,
        boolean byHand,
        List<Line> lines,
        Map<String, BigDecimal> figures) {

    Extract {
        lines = List.copyOf(lines);
        figures = Map.copyOf(figures);
    }

    static Extract takenOverByHand(String source, String legalBasis, Instant at) {
        return new Extract(source, legalBasis, at, true, List.of(), Map.of());
    }

    /**
     * One value with its label.
     *
     * @param label message key
     * @param detail what the label is about, such as a month; null when nothing more is to say
     * @param value as it is shown; of a coded line the last part of the message key
     * @param coded whether the value is a word of the register, which each language has its own for
     */
    record Line(String label, @Nullable String detail, String value, boolean coded) {

        Line(String label, @Nullable String detail, String value) {
            this(label, detail, value, false);
        }

        static Line coded(String label, Enum<?> value) {
            return new Line(label, null, value.name(), true);
        }
    }

    /** The same without the lines of this label. */
    Extract without(String label) {
        return withLines(lines.stream().filter(line -> !line.label().equals(label)).toList());
    }

    /** The same with these lines alone. */
    Extract withLines(List<Line> some) {
        return new Extract(source, legalBasis, fetchedAt, byHand, some, figures);
    }

    BigDecimal figure(String name) {
        return figures.getOrDefault(name, BigDecimal.ZERO);
    }

    @Override
    public String toString() {
        return "Extract[hidden]";
    }
}
