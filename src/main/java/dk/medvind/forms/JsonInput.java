package dk.medvind.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what another computer answers: a JSON object by the keys of the form, with texts, numbers,
 * {@code true}, lists of texts, and days as {@code {"day": "2026-12-24"}}.
 *
 * <p>Like {@link FormInput} it never refuses. What cannot be understood becomes a value that no
 * question takes, so that {@link Form#validate} names the question; an empty answer is none.
 */
public final class JsonInput {

    /** Of no type that any question asks for. */
    private static final List<String> NO_ANSWER_AT_ALL = List.of();

    /** Digits of a number; more are taken for text, because reckoning with them would not end. */
    private static final int MOST_DIGITS = 18;

    private JsonInput() {}

    /** The answers in this object; whoever calls has seen that it is one. */
    public static Answers read(JsonNode object) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        object.properties().forEach(each -> values.put(each.getKey(), value(each.getValue())));
        return Answers.of(values);
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isString()) {
            String text = Tidy.clean(node.stringValue());
            return text.isEmpty() ? null : text;
        }
        if (node.isNumber()) {
            return node.decimalValueOpt().map(JsonInput::number).orElse(NO_ANSWER_AT_ALL);
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isArray()) {
            return list(node);
        }
        return node.isNull() ? null : day(node);
    }

    private static Object number(BigDecimal number) {
        boolean sensible =
                number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
        return sensible ? number : number.toString();
    }

    private static @Nullable Object list(JsonNode array) {
        if (array.isEmpty()) {
            return null;
        }
        List<JsonNode> items = array.valueStream().toList();
        return items.stream().allMatch(JsonNode::isString)
                ? items.stream().map(item -> Tidy.clean(item.stringValue())).toList()
                : NO_ANSWER_AT_ALL;
    }

    private static Object day(JsonNode object) {
        JsonNode day = object.path("day");
        if (object.size() != 1 || !day.isString()) {
            return NO_ANSWER_AT_ALL;
        }
        try {
            return LocalDate.parse(day.stringValue());
        } catch (DateTimeException e) {
            return NO_ANSWER_AT_ALL;
        }
    }
}
