package dk.medvind.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One JSON object of a form, read strictly: what has the wrong shape is refused with its place. */
final class Piece {

    private final String form;
    private final String place;
    private final JsonNode node;

    Piece(String form, String place, JsonNode node) {
        this.form = form;
        this.place = place;
        this.node = node;
        if (!node.isObject()) {
            throw refused("must be an object");
        }
    }

    FormRefused refused(String reason) {
        return new FormRefused(form, place, reason);
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode() && !node.path(name).isNull();
    }

    @Nullable String text(String name) {
        if (!has(name)) {
            return null;
        }
        if (!node.get(name).isString()) {
            throw refused(name + " must be a text");
        }
        String text = node.get(name).asString();
        return text.isBlank() ? null : text;
    }

    String needText(String name) {
        String text = text(name);
        if (text == null) {
            throw refused(name + " is missing");
        }
        return text;
    }

    boolean flag(String name) {
        if (has(name) && !node.get(name).isBoolean()) {
            throw refused(name + " must be true or false, not a condition");
        }
        return has(name) && node.get(name).asBoolean();
    }

    /** A number, also when form-js wrote it as a text. */
    @Nullable BigDecimal number(String name) {
        if (!has(name) || node.get(name).isString() && node.get(name).asString().isBlank()) {
            return null;
        }
        try {
            JsonNode value = node.get(name);
            return new BigDecimal(value.isString() ? value.asString().strip() : value.toString());
        } catch (NumberFormatException e) {
            throw refused(name + " must be a number, not a condition");
        }
    }

    @Nullable Integer count(String name) {
        BigDecimal number = number(name);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw refused(name + " must be a whole number");
        }
    }

    @Nullable JsonNode raw(String name) {
        return has(name) ? node.get(name) : null;
    }

    /** The object under this name; an empty one when it is absent. */
    Piece object(String name) {
        return has(name)
                ? new Piece(form, place, node.get(name))
                : new Piece(form, place, JsonNodeFactory.instance.objectNode());
    }

    /** Every text in here by its name. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (each.getValue().isString()) {
                texts.put(each.getKey(), each.getValue().asString());
            }
        }
        return Collections.unmodifiableMap(texts);
    }

    List<Piece> list(String name) {
        var pieces = new ArrayList<Piece>();
        if (has(name)) {
            if (!node.get(name).isArray()) {
                throw refused(name + " must be a list");
            }
            int at = 0;
            for (JsonNode each : node.get(name)) {
                at++;
                pieces.add(new Piece(form, place + " > " + called(each, at), each));
            }
        }
        return pieces;
    }

    private static String called(JsonNode node, int at) {
        for (String name : List.of("key", "label", "id", "value")) {
            if (node.path(name).isString() && !node.path(name).asString().isBlank()) {
                return node.path(name).asString();
            }
        }
        return "number " + at;
    }
}
