package dk.medvind.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A day, asked as three numbers: day, month and year. */
public final class DateField extends Field {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    static final List<String> PARTS = List.of("day", "month", "year");

    private final boolean noPast;

    DateField(Question question, boolean noPast) {
        super(question);
        this.noPast = noPast;
    }

    @Override
    Field at(Place place) {
        return new DateField(question().at(place), noPast);
    }

    @Override
    public String kind() {
        return "date";
    }

    /** What the three numbers are called, in the order they are asked. */
    public List<String> parts() {
        return PARTS;
    }

    /** A day, or what was sent as {@code day/month/year} when that is no day. */
    @Override
    @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before) {
        return day(sent, key());
    }

    /** The day that stands in three controls. */
    static @Nullable Object day(MultiValueMap<String, String> sent, String key) {
        List<String> parts = PARTS.stream().map(p -> part(sent, key + "-" + p)).toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return null;
        }
        try {
            return parts.get(2).length() == 4
                    ? LocalDate.of(number(parts, 2), number(parts, 1), number(parts, 0))
                    : String.join("/", parts);
        } catch (DateTimeException | NumberFormatException e) {
            return String.join("/", parts);
        }
    }

    @Override
    List<FieldError> check(Object answer, Situation situation) {
        return answer instanceof LocalDate day
                ? check(this, day, noPast, situation)
                : List.of(FieldError.of(this, "date"));
    }

    static List<FieldError> check(Field field, LocalDate day, boolean noPast, Situation situation) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            return List.of(FieldError.of(field, "year"));
        }
        return noPast && day.isBefore(situation.today())
                ? List.of(FieldError.of(field, "past"))
                : List.of();
    }

    private static String part(MultiValueMap<String, String> sent, String name) {
        String text = Objects.requireNonNullElse(Tidy.line(sent, name), "");
        String kept = text.replace("/", "");
        return kept.substring(0, Math.min(kept.length(), 10));
    }

    private static int number(List<String> parts, int index) {
        String text = parts.get(index);
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NumberFormatException();
        }
        return Integer.parseInt(text);
    }
}
