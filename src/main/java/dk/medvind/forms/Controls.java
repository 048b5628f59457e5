package dk.medvind.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was answered, as it stands in the controls of a page in one language. */
public final class Controls {

    private static final int TIME = 3;

    private final Answers answers;
    private final List<Upload> uploads;
    private final Locale locale;

    Controls(Answers answers, List<Upload> uploads, Locale locale) {
        this.answers = answers;
        this.uploads = uploads;
        this.locale = locale;
    }

    /** Whether the answer is that one does not know. */
    public boolean isUnknown(Field field) {
        return answers.isUnknown(field.key());
    }

    /** What stands in the control. */
    public String text(Field field) {
        Object answer = written(field);
        return answer instanceof BigDecimal number
                ? Amount.typed(number, locale)
                : Objects.requireNonNullElse(answer, "").toString();
    }

    /** Day, month, year or, of a moment, time (0 to 3) as it stands in its control. */
    public String part(Field field, int index) {
        Object answer = written(field);
        if (answer instanceof LocalDateTime moment) {
            return index == TIME
                    ? moment.toLocalTime().toString()
                    : part(moment.toLocalDate(), index);
        }
        if (answer instanceof LocalDate day) {
            return part(day, index);
        }
        var parts = Arrays.asList(Objects.requireNonNullElse(answer, "").toString().split("/", -1));
        return index < parts.size() ? parts.get(index) : "";
    }

    private @Nullable Object written(Field field) {
        return isUnknown(field) ? null : answers.get(field.key());
    }

    private static String part(LocalDate day, int index) {
        return String.valueOf(
                List.of(day.getDayOfMonth(), day.getMonthValue(), day.getYear()).get(index));
    }

    public boolean chosen(Field field, String value) {
        Object answer = answers.get(field.key());
        return value.equals(answer) || answer instanceof List<?> list && list.contains(value);
    }

    public boolean ticked(Field field) {
        return answers.yes(field.key());
    }

    /** The files answered here, in the order they came. */
    public List<Upload> uploads(Field field) {
        return answers.list(field.key()).stream()
                .flatMap(id -> uploads.stream().filter(upload -> upload.id().equals(id)))
                .toList();
    }

    /** Whether several photos stand here that could be one file. */
    public boolean couldBeJoined(Field field) {
        return uploads(field).stream().filter(Upload::isPhoto).count() > 1;
    }

    public String size(Upload upload) {
        return upload.sizeForPeople(locale);
    }
}
