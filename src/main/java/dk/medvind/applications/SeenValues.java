package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.forms.Field;
import dk.medvind.forms.Held;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What registers held about the questions of a page, as marks that the page carries: enough to see
 * later what has changed, and nothing to read a value from.
 */
final class SeenValues {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final String BETWEEN = " ";
    private static final String IS = "=";
    private static final int MARK = 16;

    private SeenValues() {}

    /** The marks of what is shown now, question by question. */
    static String marks(OpenForm open) {
        return shown(open).entrySet().stream()
                .map(mark -> mark.getKey() + IS + mark.getValue())
                .collect(Collectors.joining(BETWEEN));
    }

    /** Keys of the questions whose register has come, gone or changed since these marks. */
    static Set<String> changed(String marks, OpenForm open) {
        Map<String, String> before = read(marks);
        Map<String, String> now = shown(open);
        return Stream.concat(before.keySet().stream(), now.keySet().stream())
                .filter(key -> !Objects.equals(before.get(key), now.get(key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> shown(OpenForm open) {
        var marks = new TreeMap<String, String>();
        open.form().judge(open.answers()).pages().stream()
                .flatMap(page -> page.fields().stream())
                .map(Field::key)
                .forEach(
                        key ->
                                open.form()
                                        .held(key)
                                        .ifPresent(held -> marks.put(key, mark(open, key, held))));
        return marks;
    }

    /** Whoever wrote this, what does not read as marks was not seen. */
    private static Map<String, String> read(String marks) {
        return Stream.of(marks.split(BETWEEN))
                .map(mark -> mark.split(IS, 2))
                .filter(mark -> mark.length == 2)
                .collect(Collectors.toMap(mark -> mark[0], mark -> mark[1], (one, same) -> one));
    }

    private static String mark(OpenForm open, String key, Held held) {
        String answer =
                held.answer() instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : String.valueOf(held.answer());
        String value =
                String.join(
                        "\n",
                        open.caseNumber().value(),
                        key,
                        answer,
                        String.join("\n", held.details(DANISH)));
        return HexFormat.of()
                .formatHex(digest().digest(value.getBytes(StandardCharsets.UTF_8)))
                .substring(0, MARK);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
