package dk.medvind.applications;

import java.util.List;
import java.util.Map;

/**
 * Something that may matter for the outcome, said while the citizen writes. Its words stand under
 * {@code applications.hint.<code>} (this counts, because) and {@code
 * applications.hint.<code>.change} (what would change it).
 *
 * @param code such as {@code W_ALREADY_PAID}
 * @param outlook how likely help is with this alone
 * @param question key of the question it is about
 */
public record Hint(String code, Outlook outlook, String question) {

    /** How likely help is, seen from one circumstance. */
    public enum Outlook {
        LIKELY,
        UNSURE,
        UNLIKELY,
        /** Good to know; the answer is the same. */
        NO_EFFECT
    }

    /**
     * The rows of a decision table with the outputs {@code code}, {@code outlook}, {@code
     * question}.
     */
    static List<Hint> of(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(
                        row ->
                                new Hint(
                                        String.valueOf(row.get("code")),
                                        Outlook.valueOf(String.valueOf(row.get("outlook"))),
                                        String.valueOf(row.get("question"))))
                .distinct()
                .toList();
    }
}
