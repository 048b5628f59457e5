package dk.medvind.applications;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that may matter for the outcome, said while the citizen writes. Its words stand under
 * {@code applications.hint.<code>} (this counts, because) and {@code
 * applications.hint.<code>.change} (what would change it).
 *
 * @param code such as {@code W_ALREADY_PAID}
 * @param outlook how likely help is with this alone
 * @param question key of the question it is about
 * @param of the line it is about; null when it is about the whole application
 */
public record Hint(String code, Outlook outlook, String question, @Nullable LineName of) {

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
                                        String.valueOf(row.get("question")),
                                        null))
                .distinct()
                .toList();
    }

    /** The same about one of so many needs, if it is about something that is asked of each. */
    Hint about(Need need, int among) {
        return Need.isAskedOfEach(question)
                ? new Hint(code, outlook, need.question(question), need.name(among))
                : this;
    }
}
