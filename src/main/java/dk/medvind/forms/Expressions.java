package dk.medvind.forms;

import dk.medvind.forms.Situation.Bound;
import dk.medvind.forms.Situation.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the expressions of a form, and refuses those that name what the form does not have. */
final class Expressions {

    private static final Pattern HOLE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    /** What other template languages put at the beginning: conditions, loops, parts, comments. */
    private static final String OTHER_SYNTAX = "#/^>&!=";

    /** The custom property by which a text says which value from outside it names. */
    private static final String HANDED = "handed";

    private final Feel feel;
    private final Map<ParsedExpression, Origin> origins = new IdentityHashMap<>();
    private final List<ParsedExpression> shown = new ArrayList<>();
    private final Set<String> fromOutside = new HashSet<>();

    Expressions(Feel feel) {
        this.feel = feel;
    }

    private record Origin(Piece piece, Place place) {}

    /** What stands in texts, by the number of its sign. */
    List<ParsedExpression> shown() {
        return List.copyOf(shown);
    }

    /**
     * Reads one.
     *
     * @param path before the keys of the questions around it
     * @throws FormRefused when it is no FEEL
     */
    ParsedExpression read(Piece piece, String text, String path) {
        try {
            ParsedExpression expression = feel.parse(text);
            origins.put(expression, new Origin(piece, Place.of(path.replace("[]", "[0]"))));
            return expression;
        } catch (IllegalArgumentException e) {
            throw piece.refused(String.valueOf(e.getMessage()));
        }
    }

    /** The expression under this name, which must be there. */
    ParsedExpression need(Piece piece, String name, String path) {
        return read(piece, piece.needText(name), path);
    }

    /** True, false or an expression that tells. */
    When when(Piece piece, String name, String path) {
        JsonNode value = piece.raw(name);
        if (value != null && value.isString() && !value.asString().isBlank()) {
            return new When(false, read(piece, value.asString(), path));
        }
        return value != null && value.isBoolean() && value.asBoolean()
                ? new When(true, null)
                : When.NEVER;
    }

    /** A number, or an expression that tells it. */
    Bound bound(Piece piece, String name, String path) {
        JsonNode value = piece.raw(name);
        return value != null && value.isString() && value.asString().startsWith("=")
                ? new Bound(null, read(piece, value.asString(), path))
                : new Bound(piece.number(name), null);
    }

    /** Where options come from; what the form is handed from outside need not be there yet. */
    ParsedExpression options(Piece piece, String text, String path, @Nullable String elsewhere) {
        ParsedExpression expression = read(piece, text, path);
        if (elsewhere != null) {
            origins.remove(expression);
            fromOutside.add(elsewhere);
        }
        return expression;
    }

    @Nullable Words words(Piece piece, String name, String path) {
        String text = piece.text(name);
        return text == null ? null : words(piece, name, text, path);
    }

    /**
     * A text of the form with its English and its easy Danish in the custom properties {@code
     * <name>:en} and {@code <name>:easy}.
     */
    Words words(Piece piece, String name, String danish, String path) {
        Piece properties = piece.object("properties");
        String handed = properties.text(HANDED);
        if (handed != null) {
            fromOutside.add(handed);
        }
        return new Words(danish, properties.text(name + ":en"), properties.text(name + ":easy"))
                .each(text -> signed(piece, text, path));
    }

    /** A text in which each expression has become a sign. */
    private String signed(Piece piece, String text, String path) {
        if (Words.holdsSign(text)) {
            throw piece.refused("its text holds a character that no script has");
        }
        if (text.startsWith("=")) {
            return sign(read(piece, text, path));
        }
        Matcher holes = HOLE.matcher(text);
        String signed =
                holes.replaceAll(
                        hole -> {
                            String inside = hole.group(1).strip();
                            if (inside.isEmpty() || OTHER_SYNTAX.indexOf(inside.charAt(0)) >= 0) {
                                throw piece.refused(
                                        "of templates only {{value}} is drawn, not "
                                                + hole.group());
                            }
                            return sign(read(piece, inside, path));
                        });
        if (signed.contains("{{") || signed.contains("{%")) {
            throw piece.refused("of templates only {{value}} is drawn");
        }
        return signed;
    }

    private String sign(ParsedExpression expression) {
        shown.add(expression);
        return Words.sign(shown.size() - 1);
    }

    /**
     * A misspelt name would be null, and null hides a question for ever. What the form is handed
     * under a valuesKey may be named.
     *
     * @param nothing as an unanswered form has it, with a row in every list
     */
    void refuseUnknownNames(Known nothing) {
        fromOutside.forEach(name -> nothing.put(name, null));
        origins.forEach(
                (expression, origin) -> {
                    List<String> unknown = feel.unknown(expression, nothing.at(origin.place()));
                    if (!unknown.isEmpty()) {
                        throw origin.piece()
                                .refused(
                                        "its condition names what the form does not have: "
                                                + String.join("; ", unknown));
                    }
                });
    }
}
