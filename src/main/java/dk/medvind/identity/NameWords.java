package dk.medvind.identity;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a name as they are compared: small letters, without accents, and with one spelling
 * for those letters that people write in two ways (Kjær and Kjaer, Ågård and Aagaard).
 */
final class NameWords {

    private static final Pattern APOSTROPHE = Pattern.compile("['’`´]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 200;

    private NameWords() {}

    /** Each word once, in the order of the name. */
    static Set<String> of(String name) {
        String small =
                Normalizer.normalize(
                                name.substring(0, Math.min(name.length(), LONGEST)),
                                Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replace("å", "aa")
                        .replace("æ", "ae")
                        .replace("ä", "ae")
                        .replace("ø", "oe")
                        .replace("ö", "oe")
                        .replace("ü", "y")
                        .replace("ß", "ss");
        String plain =
                ACCENT.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
        var words = new LinkedHashSet<String>();
        for (String word : BETWEEN.split(APOSTROPHE.matcher(plain).replaceAll(""))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
