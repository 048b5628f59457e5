package dk.medvind.forms;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in Danish and, where its author gave one, in English and in easy Danish. Where the author
 * wrote {@code {{expression}}} stands a sign for the value, which {@link Judged} knows.
 *
 * @param easy the same for people who find reading hard, in words of its own
 */
public record Words(String danish, @Nullable String english, @Nullable String easy) {

    /** The variant of a language that is easy to read ({@code simple} in the IANA registry). */
    static final String EASY = "simple";

    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';
    private static final Pattern SIGN =
            Pattern.compile(BEGIN + "([0-9]{1,4})@([\\w.\\[\\]]*)" + END);

    /** A text that its author gave in Danish only. */
    static Words danish(String text) {
        return new Words(text, null, null);
    }

    /** The text in this language; Danish when its author did not give it. */
    public String in(Locale locale) {
        String own =
                locale.getLanguage().equals("en")
                        ? english
                        : locale.getVariant().equalsIgnoreCase(EASY) ? easy : danish;
        return own == null ? danish : own;
    }

    /** Every language of it changed alike. */
    Words each(UnaryOperator<String> change) {
        return new Words(
                change.apply(danish),
                english == null ? null : change.apply(english),
                easy == null ? null : change.apply(easy));
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
        return each(text -> text.replace("@" + END, "@" + place.row() + END));
    }
}
