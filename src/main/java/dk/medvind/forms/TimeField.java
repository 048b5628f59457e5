package dk.medvind.forms;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A time of day, written as people do: {@code 14.30}, {@code 14:30}, {@code 1430}, {@code 9}. */
public final class TimeField extends Field {

    private static final Pattern WRITTEN =
            Pattern.compile("(?i)(?:kl\\.?\\h*)?([0-9]{1,2})(?:\\h*[.:]?\\h*([0-9]{2}))?");

    TimeField(Question question) {
        super(question);
    }

    @Override
    Field at(Place place) {
        return new TimeField(question().at(place));
    }

    @Override
    public String kind() {
        return "time";
    }

    /** A time, or what was sent when that is none. */
    @Override
    @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before) {
        String text = Tidy.line(sent, key());
        return text == null ? null : understood(text);
    }

    static Object understood(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return text;
        }
        String minute = written.group(2);
        try {
            return LocalTime.of(
                    Integer.parseInt(written.group(1)),
                    minute == null ? 0 : Integer.parseInt(minute));
        } catch (DateTimeException e) {
            return text;
        }
    }

    @Override
    List<FieldError> check(Object answer, Situation situation) {
        return answer instanceof LocalTime ? List.of() : List.of(FieldError.of(this, "time"));
    }
}
