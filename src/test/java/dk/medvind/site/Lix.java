package dk.medvind.site;

import java.util.List;
import java.util.regex.Pattern;

/**
 * LIX: words per sentence + long words per hundred; long is more than six letters. 24 and below is
 * easy for all, 25 to 34 for practised readers.
 */
record Lix(int words, int longWords, int sentences) {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’.,][\\p{L}\\p{N}]+)*");
    private static final Pattern END = Pattern.compile("(?<=[.!?:])\\s+|\\n+");

    static Lix of(List<String> texts) {
        int words = 0;
        int longWords = 0;
        int sentences = 0;
        for (String text : texts) {
            for (String sentence : sentences(text)) {
                List<String> found = words(sentence);
                if (!found.isEmpty()) {
                    sentences++;
                    words += found.size();
                    longWords += (int) found.stream().filter(w -> w.length() > 6).count();
                }
            }
        }
        return new Lix(words, longWords, sentences);
    }

    double value() {
        return words == 0 ? 0 : (double) words / sentences + 100.0 * longWords / words;
    }

    static List<String> sentences(String text) {
        return END.splitAsStream(text.strip()).filter(s -> !s.isBlank()).toList();
    }

    static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(m -> m.group()).toList();
    }
}
