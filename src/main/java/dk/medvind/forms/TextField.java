package dk.medvind.forms;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A line or several lines of text. */
public final class TextField extends Field {

    private final boolean manyLines;
    private final TextRules rules;

    TextField(Question question, boolean manyLines, TextRules rules) {
        super(question);
        this.manyLines = manyLines;
        this.rules = rules;
    }

    @Override
    Field at(Place place) {
        return new TextField(question().at(place), manyLines, rules);
    }

    @Override
    public String kind() {
        return manyLines ? "textarea" : "textfield";
    }

    /** {@code email}, {@code tel} or {@code text}: which keyboard a phone shows. */
    public String inputMode() {
        return rules.type().htmlMode();
    }

    @Override
    Object whenEmpty() {
        return "";
    }

    @Override
    @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before) {
        return manyLines ? Tidy.lines(sent, key()) : Tidy.line(sent, key());
    }

    @Override
    List<FieldError> check(Object answer, Situation situation) {
        if (!(answer instanceof String text)) {
            return List.of(FieldError.of(this, "text"));
        }
        int length = text.codePointCount(0, text.length());
        int longest = rules.longest(situation);
        if (length > longest) {
            return List.of(FieldError.of(this, "long", longest));
        }
        int shortest = rules.shortest(situation);
        if (length < shortest) {
            return List.of(FieldError.of(this, "short", shortest));
        }
        if (!rules.type().accepts(text)) {
            return List.of(FieldError.of(this, rules.type().name().toLowerCase(Locale.ROOT)));
        }
        if (!rules.matches(text)) {
            Words own = rules.patternMessage();
            return List.of(
                    own == null ? FieldError.of(this, "pattern") : FieldError.of(this, "own", own));
        }
        return List.of();
    }
}
