package dk.medvind.forms;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How hard a Danish text is to read (Björnsson's LIX): words per sentence and the share of words
 * with more than six letters. The browser reckons the same while somebody writes (aids/lix.js).
 */
public final class Lix {

    /** At most this is easy for practised readers; citizens are written to so. */
    public static final int EASY = 34;

    /** At most this is as hard as a newspaper. */
    public static final int MIDDLING = 44;

    private static final Pattern SENTENCE = Pattern.compile("[.!?:\\n]+(\\s+|$)");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");

    private Lix() {}

    /**
     * The figure for a text whose headings and list items stand on lines of their own; 0 without
     * words.
     */
    public static int of(String text) {
        long sentences = SENTENCE.splitAsStream(text).filter(part -> !part.isBlank()).count();
        var words = Arrays.stream(WORD.split(text)).filter(word -> !word.isEmpty()).toList();
        long hard = words.stream().filter(word -> word.length() > 6).count();
        return words.isEmpty() || sentences == 0
                ? 0
                : (int) Math.round((double) words.size() / sentences + 100d * hard / words.size());
    }
}
