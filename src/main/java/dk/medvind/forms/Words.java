package dk.medvind.forms;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in Danish and, where its author gave one, in English. Where the author wrote {@code
 * {{expression}}} stands a sign for the value, which {@link Judged} knows.
 */
public record Words(String danish, @Nullable String english) {

    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';
    private static final Pattern SIGN =
            Pattern.compile(BEGIN + "([0-9]{1,4})@([\\w.\\[\\]]*)" + END);

    /** The text in this language; Danish when there is no English. */
    public String in(Locale locale) {
        return english != null && locale.getLanguage().equals("en") ? english : danish;
    }

    /** What stands for the value of the form's expression of this number. */
    static String sign(int number) {
        return BEGIN + Integer.toString(number) + "@" + END;
    }

    /** Whether the text holds a character that only signs may hold. */
    static boolean holdsSign(String text) {
        return text.indexOf(BEGIN) >= 0 || text.indexOf(END) >= 0;
    }

    /** The text with its signs replaced by what is said for a number in a row. */
    static String filled(String text, BiFunction<Integer, Place, String> value) {
        return text.indexOf(BEGIN) < 0
                ? text
                : SIGN.matcher(text)
                        .replaceAll(
                                sign ->
                                        Matcher.quoteReplacement(
                                                value.apply(
                                                        Integer.valueOf(sign.group(1)),
                                                        new Place(sign.group(2)))));
    }

    /** The same words in a row of a list. */
    Words in(Place place) {
        return new Words(
                danish.replace("@" + END, "@" + place.row() + END),
                english == null ? null : english.replace("@" + END, "@" + place.row() + END));
    }
}
