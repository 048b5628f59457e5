package dk.medvind.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody answered in a form: key to value, in the order of the form. Immutable.
 *
 * <p>A value is a text (String), an amount or count (BigDecimal, in kroner where the question asks
 * for money), a day (LocalDate), a time of day (LocalTime), both (LocalDateTime, in Copenhagen),
 * yes or no (Boolean) or several options or uploads (List of String). A question without an answer
 * is absent. What is answered several times has a key for each time, {@code expenses[0].amount},
 * and under {@code expenses} how many there are.
 */
public final class Answers {

    private static final Answers NONE = new Answers(Map.of());
    private static final String DAY = "day";
    private static final String TIME = "time";
    private static final String MOMENT = "moment";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Map<String, Object> values;

    private Answers(Map<String, Object> values) {
        this.values = values;
    }

    /** No answer yet. */
    public static Answers empty() {
        return NONE;
    }

    /** These values; entries that are null are left out. */
    public static Answers of(Map<String, ? extends @Nullable Object> values) {
        var kept = new LinkedHashMap<String, Object>();
        values.forEach(
                (key, value) -> {
                    if (value != null) {
                        kept.put(key, checked(key, value));
                    }
                });
        return new Answers(Collections.unmodifiableMap(kept));
    }

    /** These answers with one changed, or taken away when {@code value} is null. */
    public Answers with(String key, @Nullable Object value) {
        var changed = new LinkedHashMap<String, @Nullable Object>(values);
        changed.put(key, value);
        return of(changed);
    }

    /** These answers overlaid with others. */
    public Answers with(Answers others) {
        var all = new LinkedHashMap<>(values);
        all.putAll(others.values);
        return new Answers(Collections.unmodifiableMap(all));
    }

    /** Only the answers to these keys. */
    public Answers only(Set<String> keys) {
        var kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(keys);
        return new Answers(Collections.unmodifiableMap(kept));
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Map<String, Object> asMap() {
        return values;
    }

    public @Nullable Object get(String key) {
        return values.get(key);
    }

    /** The text answered, if any. */
    public Optional<String> text(String key) {
        return value(key, String.class);
    }

    /** The number answered, if any. */
    public Optional<BigDecimal> number(String key) {
        return value(key, BigDecimal.class);
    }

    /** The day answered, if any. */
    public Optional<LocalDate> day(String key) {
        return value(key, LocalDate.class);
    }

    /** The time of day answered, if any. */
    public Optional<LocalTime> time(String key) {
        return value(key, LocalTime.class);
    }

    /** The day and time answered, if any. */
    public Optional<LocalDateTime> moment(String key) {
        return value(key, LocalDateTime.class);
    }

    /** Whether the box is ticked; false when it was not. */
    public boolean yes(String key) {
        return value(key, Boolean.class).orElse(false);
    }

    /** Whether the answer is that one does not know. */
    public boolean isUnknown(String key) {
        return values.get(key) == DontKnow.DONT_KNOW;
    }

    /** The options or uploads chosen; empty when none. */
    public List<String> list(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** As JSON, to be read by {@link #fromJson}. */
    public String toJson() {
        var plain = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> plain.put(key, toPlain(value)));
        return JSON.writeValueAsString(plain);
    }

    private static Object toPlain(Object value) {
        if (value instanceof LocalDate day) {
            return Map.of(DAY, day.toString());
        }
        if (value instanceof LocalTime time) {
            return Map.of(TIME, time.toString());
        }
        if (value instanceof LocalDateTime moment) {
            return Map.of(MOMENT, moment.toString());
        }
        return value == DontKnow.DONT_KNOW ? DontKnow.toPlain() : value;
    }

    /** Reads what {@link #toJson} wrote; equal to what was written. */
    public static Answers fromJson(String json) {
        var plain = JSON.readValue(json, LinkedHashMap.class);
        var values = new LinkedHashMap<String, Object>();
        for (Object each : plain.entrySet()) {
            var entry = (Map.Entry<?, ?>) each;
            if (entry.getValue() != null) {
                values.put(String.valueOf(entry.getKey()), fromPlain(entry.getValue()));
            }
        }
        return of(values);
    }

    private static Object fromPlain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Object point = pointInTime(map::get);
            Object unknown = DontKnow.read(map.get(DontKnow.member()));
            return point != null ? point : unknown != null ? unknown : value;
        }
        if (value instanceof Number number && !(value instanceof BigDecimal)) {
            return new BigDecimal(number.toString());
        }
        return value;
    }

    /**
     * The day, time of day or moment that is written as an object with one member.
     *
     * @throws DateTimeException if it is none that there is
     */
    static @Nullable Object pointInTime(Function<String, @Nullable Object> member) {
        if (member.apply(DAY) instanceof String day) {
            return LocalDate.parse(day);
        }
        if (member.apply(TIME) instanceof String time) {
            return LocalTime.parse(time);
        }
        return member.apply(MOMENT) instanceof String moment ? LocalDateTime.parse(moment) : null;
    }

    private static Object checked(String key, Object value) {
        if (value instanceof List<?> list) {
            var texts = new ArrayList<String>();
            list.forEach(item -> texts.add(String.valueOf(item)));
            return Collections.unmodifiableList(texts);
        }
        if (value instanceof Integer || value instanceof Long) {
            return new BigDecimal(value.toString());
        }
        if (value instanceof String
                || value instanceof BigDecimal
                || value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof DontKnow
                || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException(
                "An answer to " + key + " cannot be a " + value.getClass().getSimpleName());
    }

    private <T> Optional<T> value(String key, Class<T> type) {
        Object value = values.get(key);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers answers && answers.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Keys only: answers are personal. */
    @Override
    public String toString() {
        return "Answers" + values.keySet();
    }
}
