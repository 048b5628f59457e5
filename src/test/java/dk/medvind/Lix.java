package dk.medvind;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How hard a Danish text is to read (Björnsson's LIX): words per sentence and the share of words
 * with more than six letters. At most 34 is easy for practised readers.
 */
public final class Lix {

    /** What citizens are written to in. */
    public static final int EASY = 34;

    /** What stands on the pages and in the forms that citizens go through. */
    public static final int ON_THE_WAY = 30;

    /** Easy Danish. */
    public static final int EASY_DANISH = 24;

    private static final Pattern SENTENCE = Pattern.compile("[.!?:\\n]+(\\s+|$)");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");

    private Lix() {}

    /** The figure for a text whose headings and list items stand on lines of their own. */
    public static int of(String text) {
        long sentences = SENTENCE.splitAsStream(text).filter(part -> !part.isBlank()).count();
        var words = Arrays.stream(WORD.split(text)).filter(word -> !word.isEmpty()).toList();
        long hard = words.stream().filter(word -> word.length() > 6).count();
        return words.isEmpty() || sentences == 0
                ? 0
                : Math.round((float) words.size() / sentences + 100f * hard / words.size());
    }
}
