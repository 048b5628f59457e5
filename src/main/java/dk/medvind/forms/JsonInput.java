package dk.medvind.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what another computer answers: a JSON object by the keys of the form, with texts, numbers,
 * {@code true}, lists of texts, days as {@code {"day": "2026-12-24"}}, times as {@code {"time":
 * "14:30"}} and both as {@code {"moment": "2026-12-24T14:30"}}. What is answered several times is a
 * list of objects.
 *
 * <p>Like {@link FormInput} it never refuses. What cannot be understood becomes a value that no
 * question takes, so that {@link Form#validate} names the question; an empty answer is none.
 */
public final class JsonInput {

    /** Of no type that any question asks for. */
    private static final List<String> NO_ANSWER_AT_ALL = List.of();

    /** Digits of a number; more are taken for text, because reckoning with them would not end. */
    private static final int MOST_DIGITS = 18;

    private static final int DEEPEST = 8;

    private JsonInput() {}

    /** The answers in this object; whoever calls has seen that it is one. */
    public static Answers read(JsonNode object) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        members("", object, 0, values);
        return Answers.of(values);
    }

    private static void members(
            String path, JsonNode object, int depth, Map<String, @Nullable Object> into) {
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            value(path + each.getKey(), each.getValue(), depth, into);
        }
    }

    private static void value(
            String key, JsonNode node, int depth, Map<String, @Nullable Object> into) {
        if (node.isArray() && !node.isEmpty() && node.valueStream().allMatch(JsonNode::isObject)) {
            rows(key, node, depth, into);
        } else if (node.isObject() && !isOneValue(node) && depth < DEEPEST) {
            // Should a question have this key, it was answered with the wrong kind of thing.
            into.put(key, NO_ANSWER_AT_ALL);
            members(key + ".", node, depth + 1, into);
        } else {
            into.put(key, single(node));
        }
    }

    private static void rows(
            String key, JsonNode array, int depth, Map<String, @Nullable Object> into) {
        if (depth >= DEEPEST || array.size() > Repeat.MOST) {
            into.put(key, NO_ANSWER_AT_ALL);
            return;
        }
        into.put(key, BigDecimal.valueOf(array.size()));
        for (int n = 0; n < array.size(); n++) {
            members(key + "[" + n + "].", array.get(n), depth + 1, into);
        }
    }

    private static boolean isOneValue(JsonNode node) {
        return node.size() == 1
                && (node.has("day") || node.has("time") || node.has("moment") || isUnknown(node));
    }

    private static @Nullable Object single(JsonNode node) {
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
        if (isUnknown(node)) {
            return DontKnow.DONT_KNOW;
        }
        return node.isNull() ? null : pointInTime(node);
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

    private static boolean isUnknown(JsonNode node) {
        JsonNode known = node.path(DontKnow.member());
        return node.size() == 1 && known.isBoolean() && !known.booleanValue();
    }

    private static Object pointInTime(JsonNode object) {
        try {
            Object point =
                    Answers.pointInTime(
                            name -> {
                                JsonNode member = object.path(name);
                                return object.size() == 1 && member.isString()
                                        ? member.stringValue()
                                        : null;
                            });
            return point == null ? NO_ANSWER_AT_ALL : point;
        } catch (DateTimeException e) {
            return NO_ANSWER_AT_ALL;
        }
    }
}
