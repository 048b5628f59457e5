package dk.medvind.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what may be chosen: listed in the form, reckoned, or handed over from outside. */
final class OptionReader {

    private final Expressions expressions;

    OptionReader(Expressions expressions) {
        this.expressions = expressions;
    }

    OptionSource read(Piece piece, String path) {
        String elsewhere = piece.text("valuesKey");
        if (elsewhere != null && !FieldReader.KEY.matcher(elsewhere).matches()) {
            throw piece.refused("its valuesKey may hold letters, digits and _ only");
        }
        String told = elsewhere == null ? piece.text("valuesExpression") : elsewhere;
        List<Option> listed = listed(piece);
        if (told != null && !listed.isEmpty()) {
            throw piece.refused("its options must come from one place");
        }
        if (told == null && listed.isEmpty()) {
            throw piece.refused("has no options");
        }
        return new OptionSource(
                listed, told == null ? null : expressions.options(piece, told, path, elsewhere));
    }

    private List<Option> listed(Piece piece) {
        var options = new ArrayList<Option>();
        for (Piece each : piece.list("values")) {
            String value = each.needText("value");
            if (OptionSource.holds(options, value)) {
                throw each.refused("this option stands twice");
            }
            options.add(
                    new Option(
                            value,
                            new Words(
                                    each.needText("label"),
                                    translated(piece, each, value, ":en"),
                                    translated(piece, each, value, ":easy"))));
        }
        return options;
    }

    private static @Nullable String translated(
            Piece piece, Piece option, String value, String language) {
        String own = option.text("label" + language);
        return own == null ? piece.object("properties").text("option:" + value + language) : own;
    }
}
