package dk.medvind.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one question of a form. */
final class FieldReader {

    static final Pattern KEY = Pattern.compile("\\w+(\\.\\w+)*");
    private static final int FEW_DECIMALS = 10;

    /** Nothing has been answered, and nothing can be reckoned. */
    private static final Situation BEFOREHAND =
            new Situation() {
                @Override
                public LocalDate today() {
                    return LocalDate.now(Form.COPENHAGEN);
                }

                @Override
                public @Nullable Object value(ParsedExpression expression) {
                    return null;
                }
            };

    private final Set<String> keys = new HashSet<>();
    private final Map<String, Object> initial;
    private final Expressions expressions;
    private final OptionReader options;

    FieldReader(Map<String, Object> initial, Expressions expressions) {
        this.initial = initial;
        this.expressions = expressions;
        this.options = new OptionReader(expressions);
    }

    Field read(String type, Piece piece, String path, Hide hide) {
        return switch (type) {
            case "textfield" -> withDefault(piece, text(piece, path, hide, false));
            case "textarea" -> withDefault(piece, text(piece, path, hide, true));
            case "number" -> withDefault(piece, number(piece, path, hide));
            case "datetime" -> pointInTime(piece, path, hide);
            case "radio", "select" ->
                    withDefault(
                            piece,
                            new ChoiceField(
                                    question(piece, path, hide), type, options.read(piece, path)));
            case "checklist", "taglist" ->
                    withDefault(
                            piece,
                            new ChecklistField(
                                    question(piece, path, hide), options.read(piece, path)));
            case "checkbox" -> withDefault(piece, new CheckboxField(question(piece, path, hide)));
            case "filepicker" -> file(piece, path, hide);
            default -> throw piece.refused("Medvind cannot draw the type " + type);
        };
    }

    /**
     * The key of something that is answered.
     *
     * @throws FormRefused if it is no key or stands twice
     */
    String key(Piece piece, String path, String name) {
        String own = piece.needText(name);
        String key = path + own;
        if (!KEY.matcher(own).matches()) {
            throw piece.refused("its key may hold letters, digits and _ only");
        }
        if (!keys.add(key)) {
            throw piece.refused("the key " + key + " stands twice in the form");
        }
        return key;
    }

    private Question question(Piece piece, String path, Hide hide) {
        return question(piece, path, hide, null, "label");
    }

    private Question question(
            Piece piece, String path, Hide hide, @Nullable String autocomplete, String labelName) {
        String key = key(piece, path, "key");
        Piece properties = piece.object("properties");
        String own = properties.text("autocomplete");
        return new Question(
                key,
                // The English of a label is called so, however form-js calls the label.
                expressions.words(piece, "label", piece.needText(labelName), path),
                expressions.words(piece, "description", path),
                property(properties, "help"),
                property(properties, "why"),
                piece.object("validate").flag("required"),
                own == null ? autocomplete : own,
                hide,
                expressions.when(piece, "readonly", path),
                expressions.when(piece, "disabled", path),
                properties.texts());
    }

    private TextField text(Piece piece, String path, Hide hide, boolean manyLines) {
        TextRules rules = TextRulesReader.read(piece, path, expressions);
        var type = rules.type();
        String autocomplete = type == TextRules.Type.TEXT ? null : type.htmlMode();
        return new TextField(question(piece, path, hide, autocomplete, "label"), manyLines, rules);
    }

    private NumberField number(Piece piece, String path, Hide hide) {
        Piece validate = piece.object("validate");
        Integer decimals = piece.count("decimalDigits");
        if (decimals != null && (decimals < 0 || decimals > FEW_DECIMALS)) {
            throw piece.refused("its decimalDigits must lie between 0 and " + FEW_DECIMALS);
        }
        BigDecimal increment = piece.number("increment");
        if (increment != null && increment.signum() <= 0) {
            throw piece.refused("its increment must be above 0");
        }
        Piece appearance = piece.object("appearance");
        return new NumberField(
                question(piece, path, hide),
                new NumberField.NumberRules(
                        expressions.bound(validate, "min", path),
                        expressions.bound(validate, "max", path),
                        decimals,
                        increment,
                        piece.flag("serializeToString")),
                adorner(piece, appearance, "prefixAdorner", path),
                adorner(piece, appearance, "suffixAdorner", path));
    }

    private Field pointInTime(Piece piece, String path, Hide hide) {
        if (piece.has("defaultValue")) {
            throw piece.refused("a day has no default value");
        }
        boolean noPast = piece.flag("disallowPassedDates");
        String subtype = Objects.requireNonNullElse(piece.text("subtype"), "date");
        String dayLabel = piece.has("dateLabel") ? "dateLabel" : "label";
        return switch (subtype) {
            case "date" -> new DateField(question(piece, path, hide, null, dayLabel), noPast);
            case "time" ->
                    new TimeField(
                            question(
                                    piece,
                                    path,
                                    hide,
                                    null,
                                    piece.has("timeLabel") ? "timeLabel" : "label"));
            case "datetime" ->
                    new MomentField(
                            question(piece, path, hide, null, dayLabel),
                            expressions.words(
                                    piece, "timeLabel", piece.needText("timeLabel"), path),
                            noPast);
            default -> throw piece.refused("its subtype must be date, time or datetime");
        };
    }

    private FileField file(Piece piece, String path, Hide hide) {
        return new FileField(
                question(piece, path, hide),
                piece.text("accept"),
                piece.flag("multiple"),
                piece.object("properties").text("documentCode"));
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
        if (field.key().indexOf("[]") != field.key().lastIndexOf("[]")) {
            throw piece.refused("a default value cannot stand in a list within a list");
        }
        if (Boolean.FALSE.equals(answer) || answer instanceof List<?> list && list.isEmpty()) {
            return field;
        }
        if (field.options().reckoned() != null || !field.check(answer, BEFOREHAND).isEmpty()) {
            throw piece.refused("its default value is not a good answer");
        }
        initial.put(field.key(), answer);
        return field;
    }

    private @Nullable Words adorner(Piece piece, Piece appearance, String name, String path) {
        String text = appearance.text(name);
        return text == null ? null : expressions.words(piece, name, text, path);
    }

    private static @Nullable Words property(Piece properties, String name) {
        String text = properties.text(name);
        return text == null
                ? null
                : new Words(text, properties.text(name + ":en"), properties.text(name + ":easy"));
    }
}
