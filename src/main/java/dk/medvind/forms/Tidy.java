package dk.medvind.forms;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Text from the web without what nobody typed: control characters, direction marks, half pairs. */
final class Tidy {

    /** Longer texts are cut off before anything looks at them; the check then says too long. */
    static final int READ_AT_MOST = 20_000;

    private Tidy() {}

    static @Nullable String line(MultiValueMap<String, String> sent, String name) {
        String text = lines(sent, name);
        return text == null ? null : blankToNull(text.replaceAll("[\\n\\t]+", " "));
    }

    static @Nullable String lines(MultiValueMap<String, String> sent, String name) {
        String raw = sent.getFirst(name);
        return raw == null ? null : blankToNull(clean(raw));
    }

    static String clean(String raw) {
        String cut = raw.length() > READ_AT_MOST ? raw.substring(0, READ_AT_MOST) : raw;
        var kept = new StringBuilder(cut.length());
        cut.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Tidy::mayStay)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    private static boolean mayStay(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        int type = Character.getType(c);
        return !direction
                && c != 0xFEFF
                && type != Character.CONTROL
                && type != Character.PRIVATE_USE
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED;
    }

    private static @Nullable String blankToNull(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
