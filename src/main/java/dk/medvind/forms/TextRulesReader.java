package dk.medvind.forms;

import dk.medvind.forms.Situation.Bound;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads what a text must look like. */
final class TextRulesReader {

    private TextRulesReader() {}

    static TextRules read(Piece piece, String path, Expressions expressions) {
        Piece validate = piece.object("validate");
        String wanted = validate.text("validationType");
        var type =
                "email".equals(wanted)
                        ? TextRules.Type.EMAIL
                        : "phone".equals(wanted) ? TextRules.Type.PHONE : TextRules.Type.TEXT;
        Bound shortest = expressions.bound(validate, "minLength", path);
        Bound longest = expressions.bound(validate, "maxLength", path);
        refuseLengths(validate, shortest.said(), longest.said());
        String message = validate.text("patternErrorMessage");
        return new TextRules(
                shortest,
                longest,
                type,
                pattern(validate),
                message == null
                        ? null
                        : expressions.words(piece, "patternErrorMessage", message, path));
    }

    private static void refuseLengths(
            Piece piece, @Nullable BigDecimal shortest, @Nullable BigDecimal longest) {
        int min = shortest == null ? 0 : whole(piece, shortest);
        int max = longest == null ? TextRules.LONGEST : whole(piece, longest);
        if (min < 0 || max < Math.max(1, min) || max > TextRules.LONGEST) {
            throw piece.refused("its lengths must lie between 0 and " + TextRules.LONGEST);
        }
    }

    private static int whole(Piece piece, BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw piece.refused("its lengths must be whole numbers");
        }
    }

    private static @Nullable Pattern pattern(Piece validate) {
        String pattern = validate.text("pattern");
        try {
            return pattern == null ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw validate.refused("its pattern cannot be read: " + pattern);
        }
    }
}
