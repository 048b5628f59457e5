package dk.medvind.forms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A day and a time of day, in Copenhagen. */
public final class MomentField extends Field {

    private static final String TIME = "-time";

    private final Words timeLabel;
    private final boolean noPast;

    MomentField(Question question, Words timeLabel, boolean noPast) {
        super(question);
        this.timeLabel = timeLabel;
        this.noPast = noPast;
    }

    @Override
    Field at(Place place) {
        return new MomentField(question().at(place), place.words(timeLabel), noPast);
    }

    @Override
    public String kind() {
        return "moment";
    }

    /** What the three numbers of the day are called, in the order they are asked. */
    public List<String> parts() {
        return DateField.PARTS;
    }

    public Words timeLabel() {
        return timeLabel;
    }

    /** A moment, or what was sent as {@code day/month/year/time} when that is none. */
    @Override
    @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before) {
        Object day = DateField.day(sent, key());
        String time = Tidy.line(sent, key() + TIME);
        if (day == null && time == null) {
            return null;
        }
        String text = Objects.requireNonNullElse(time, "");
        if (day instanceof LocalDate good
                && TimeField.understood(text) instanceof LocalTime clock) {
            return good.atTime(clock);
        }
        return parts(day) + "/" + text.replace("/", "");
    }

    private static String parts(@Nullable Object day) {
        return day instanceof LocalDate good
                ? good.getDayOfMonth() + "/" + good.getMonthValue() + "/" + good.getYear()
                : Objects.requireNonNullElse(day, "//").toString();
    }

    @Override
    List<FieldError> check(Object answer, Situation situation) {
        return answer instanceof LocalDateTime moment
                ? DateField.check(this, moment.toLocalDate(), noPast, situation)
                : List.of(FieldError.of(this, "moment"));
    }
}
