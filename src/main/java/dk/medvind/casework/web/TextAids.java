package dk.medvind.casework.web;

import dk.medvind.casework.Snippet;
import dk.medvind.forms.Field;
import dk.medvind.forms.Lix;
import dk.medvind.identity.NotFoundForYou;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a task's page offers beneath a text that the citizen will read.
 *
 * @param snippets kept texts that can be put into reasons
 */
public record TextAids(List<Snippet> snippets) {

    /** Where somebody explains a decision. */
    private static final Set<String> REASONS =
            Set.of("reasons", "lineWhy", "loanWhy", "otherRules");

    /** What else the citizen reads in the employee's own words. */
    private static final Set<String> READ =
            Set.of("conditions", "hearingText", "whatWasWrong", "question");

    /** Whether kept texts can be put into this question. */
    public static boolean isReasons(String question) {
        return REASONS.contains(last(question));
    }

    /** Whether it is measured how hard this text is to read. */
    public static boolean isRead(String question) {
        return isReasons(question) || READ.contains(last(question));
    }

    /** How hard a text is to read; 0 without words. */
    public static int lix(String text) {
        return Lix.of(text);
    }

    /** How hard that is, as the end of a message key: easy, middling or hard. */
    public static String band(int lix) {
        if (lix <= Lix.EASY) {
            return "easy";
        }
        return lix <= Lix.MIDDLING ? "middling" : "hard";
    }

    /** At most so much is easy. */
    public int easy() {
        return Lix.EASY;
    }

    /** At most so much is like a newspaper. */
    public int middling() {
        return Lix.MIDDLING;
    }

    /** The name of the control by which a text is chosen for a question. */
    public static String choice(String question) {
        return "_snippet:" + question;
    }

    /** Where on the page a question stands, as the end of an address; empty for what is none. */
    static String place(String question) {
        return isReasons(question) ? "#" + Field.idOf(question) : "";
    }

    static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new NotFoundForYou("snippet");
        }
    }

    private static String last(String question) {
        return question.substring(question.lastIndexOf('.') + 1);
    }
}
