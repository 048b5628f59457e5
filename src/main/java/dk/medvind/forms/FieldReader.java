package dk.medvind.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one question of a form. */
final class FieldReader {

    private static final Pattern KEY = Pattern.compile("\\w+(\\.\\w+)*");
    private static final Set<String> ELSEWHERE = Set.of("valuesKey", "valuesExpression");

    private final Set<String> keys = new HashSet<>();
    private final Map<String, Object> initial;

    FieldReader(Map<String, Object> initial) {
        this.initial = initial;
    }

    Field read(String type, Piece piece, String path, Hide hide) {
        Piece validate = piece.object("validate");
        return switch (type) {
            case "textfield" -> withDefault(piece, text(piece, path, hide, false));
            case "textarea" -> withDefault(piece, text(piece, path, hide, true));
            case "number" -> withDefault(piece, number(piece, validate, path, hide));
            case "datetime" -> date(piece, path, hide);
            case "radio", "select" ->
                    withDefault(
                            piece,
                            new ChoiceField(question(piece, path, hide), type, options(piece)));
            case "checklist" ->
                    withDefault(
                            piece, new ChecklistField(question(piece, path, hide), options(piece)));
            case "checkbox" -> withDefault(piece, new CheckboxField(question(piece, path, hide)));
            case "filepicker" ->
                    new FileField(
                            question(piece, path, hide),
                            piece.text("accept"),
                            piece.flag("multiple"),
                            piece.object("properties").text("documentCode"));
            default -> throw piece.refused("Medvind cannot draw the type " + type);
        };
    }

    private Question question(Piece piece, String path, Hide hide) {
        String labelName = piece.has("dateLabel") ? "dateLabel" : "label";
        return question(piece, path, hide, null, labelName);
    }

    private Question question(
            Piece piece, String path, Hide hide, @Nullable String autocomplete, String labelName) {
        String key = path + piece.needText("key");
        if (!KEY.matcher(key).matches()) {
            throw piece.refused("its key may hold letters, digits and _ only");
        }
        if (!keys.add(key)) {
            throw piece.refused("the key " + key + " stands twice in the form");
        }
        if (piece.flag("disabled") || piece.flag("readonly")) {
            throw piece.refused("a question that nobody may answer is no question");
        }
        Piece properties = piece.object("properties");
        String own = properties.text("autocomplete");
        return new Question(
                key,
                words(piece, labelName, piece.needText(labelName)),
                words(piece, "description"),
                property(properties, "help"),
                property(properties, "why"),
                piece.object("validate").flag("required"),
                own == null ? autocomplete : own,
                hide,
                properties.texts());
    }

    private TextField text(Piece piece, String path, Hide hide, boolean manyLines) {
        Piece validate = piece.object("validate");
        String wanted = validate.text("validationType");
        var type =
                "email".equals(wanted)
                        ? TextRules.Type.EMAIL
                        : "phone".equals(wanted) ? TextRules.Type.PHONE : TextRules.Type.TEXT;
        int min = Objects.requireNonNullElse(validate.count("minLength"), 0);
        int max = Objects.requireNonNullElse(validate.count("maxLength"), TextRules.LONGEST);
        if (min < 0 || max < Math.max(1, min) || max > TextRules.LONGEST) {
            throw piece.refused("its lengths must lie between 0 and " + TextRules.LONGEST);
        }
        String message = validate.text("patternErrorMessage");
        var rules =
                new TextRules(
                        min,
                        max,
                        type,
                        pattern(validate),
                        message == null ? null : words(piece, "patternErrorMessage", message));
        String autocomplete = type == TextRules.Type.TEXT ? null : type.htmlMode();
        return new TextField(question(piece, path, hide, autocomplete, "label"), manyLines, rules);
    }

    private static @Nullable Pattern pattern(Piece validate) {
        String pattern = validate.text("pattern");
        try {
            return pattern == null ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw validate.refused("its pattern cannot be read: " + pattern);
        }
    }

    private NumberField number(Piece piece, Piece validate, String path, Hide hide) {
        if (piece.has("increment")) {
            throw piece.refused("increment is not checked here; say it in words");
        }
        Piece appearance = piece.object("appearance");
        return new NumberField(
                question(piece, path, hide),
                new NumberField.NumberRules(
                        validate.number("min"),
                        validate.number("max"),
                        piece.count("decimalDigits")),
                adorner(piece, appearance, "prefixAdorner"),
                adorner(piece, appearance, "suffixAdorner"));
    }

    private DateField date(Piece piece, String path, Hide hide) {
        if (!"date".equals(Objects.requireNonNullElse(piece.text("subtype"), "date"))) {
            throw piece.refused("Medvind cannot draw a time of day");
        }
        if (piece.has("defaultValue")) {
            throw piece.refused("a day has no default value");
        }
        return new DateField(question(piece, path, hide), piece.flag("disallowPassedDates"));
    }

    private static List<Option> options(Piece piece) {
        ELSEWHERE.stream()
                .filter(piece::has)
                .findAny()
                .ifPresent(
                        other -> {
                            throw piece.refused("options must stand in the form, not in " + other);
                        });
        var options = new ArrayList<Option>();
        var seen = new HashSet<String>();
        for (Piece each : piece.list("values")) {
            String value = each.needText("value");
            if (!seen.add(value)) {
                throw each.refused("this option stands twice");
            }
            String english = each.text("label:en");
            options.add(
                    new Option(
                            value,
                            new Words(
                                    each.needText("label"),
                                    english == null
                                            ? piece.object("properties")
                                                    .text("option:" + value + ":en")
                                            : english)));
        }
        if (options.isEmpty()) {
            throw piece.refused("has no options");
        }
        return options;
    }

    private <F extends Field> F withDefault(Piece piece, F field) {
        JsonNode value = piece.raw("defaultValue");
        if (value == null || value.isString() && value.asString().isEmpty()) {
            return field;
        }
        Object answer =
                value.isBoolean()
                        ? (Object) value.asBoolean()
                        : value.isNumber()
                                ? new BigDecimal(value.toString())
                                : value.isArray()
                                        ? value.valueStream().map(JsonNode::asString).toList()
                                        : value.asString();
        if (Boolean.FALSE.equals(answer)) {
            return field;
        }
        if (!field.check(answer, LocalDate::now).isEmpty()) {
            throw piece.refused("its default value is not a good answer");
        }
        initial.put(field.key(), answer);
        return field;
    }

    private static @Nullable Words adorner(Piece piece, Piece appearance, String name) {
        String text = appearance.text(name);
        if (text != null && text.startsWith("=")) {
            throw piece.refused(name + " must be a text, not a condition");
        }
        return text == null ? null : new Words(text, piece.object("properties").text(name + ":en"));
    }

    static @Nullable Words words(Piece piece, String name) {
        String text = piece.text(name);
        return text == null ? null : words(piece, name, text);
    }

    /** A text of the form with its English in the custom property {@code <name>:en}. */
    static Words words(Piece piece, String name, String danish) {
        if (danish.startsWith("=") || danish.contains("{{")) {
            throw piece.refused(name + " must be a plain text without expressions");
        }
        return new Words(danish, piece.object("properties").text(plainName(name) + ":en"));
    }

    private static String plainName(String name) {
        return "dateLabel".equals(name) ? "label" : name;
    }

    private static @Nullable Words property(Piece properties, String name) {
        String text = properties.text(name);
        return text == null ? null : new Words(text, properties.text(name + ":en"));
    }
}
