package dk.medvind.applications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing the citizen is asked for.
 *
 * @param cause why it goes back
 * @param target what it points at
 * @param about the key of a question of the application's form, {@code moreNeeds[0].amount} in a
 *     row, or the name of a paper ({@link NeededPaper#name()}); empty where it points at neither
 * @param words the caseworker's own, to the citizen; null when the cause says enough
 */
record AskedItem(ReturnCause cause, Target target, String about, @Nullable String words) {

    /** What a question can point at. */
    enum Target {
        /** A question of the application's form. */
        FIELD,
        /** A paper of decision table D3, or another one the form takes. */
        PAPER,
        /** Nothing the form asks. */
        OTHER
    }

    /** Papers that tables found missing. */
    static List<AskedItem> missing(List<String> papers) {
        return papers.stream()
                .map(paper -> new AskedItem(ReturnCause.MISSING, Target.PAPER, paper, null))
                .toList();
    }

    /** Whether another item points at the very same. */
    boolean isAbout(AskedItem other) {
        return target != Target.OTHER && target == other.target && about.equals(other.about);
    }

    /** What it points at without rows and lines, as reports count it; null for nothing. */
    @Nullable String counted() {
        return switch (target) {
            case FIELD -> about.replaceAll("\\[\\d*]", "");
            case PAPER -> NeededPaper.named(about, List.of()).code();
            case OTHER -> null;
        };
    }

    /** The key of the question by which the citizen answers it, when it is the nth; from 1. */
    String key(int number) {
        return switch (target) {
            case FIELD -> "again_" + about.replaceAll("[^A-Za-z0-9_]+", "_");
            case PAPER -> "paper_" + about.replace('-', '_');
            case OTHER -> "asked_" + number;
        };
    }

    @Override
    public String toString() {
        return "AskedItem[" + cause + "]";
    }
}
