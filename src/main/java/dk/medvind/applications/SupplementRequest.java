package dk.medvind.applications;

import dk.medvind.applications.AskedItem.Target;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the citizen.
 *
 * @param documents names of papers ({@link NeededPaper#name()}): those of the items, or all there
 *     is in what was asked before there were items
 * @param question in the caseworker's own words, about no item; null when there is none
 * @param items each with its cause
 * @param answerBy the last day to answer; null for the one the table gives
 * @param knowinglyLate true when somebody was warned that this is after the citizen's own last day
 *     and went on
 */
record SupplementRequest(
        List<String> documents,
        @Nullable String question,
        List<AskedItem> items,
        @Nullable LocalDate answerBy,
        @Nullable Boolean knowinglyLate) {

    static final SupplementRequest NOTHING = of(List.of(), null);

    SupplementRequest {
        documents = List.copyOf(documents);
        // What was asked before there were items has papers alone.
        items = items == null ? AskedItem.missing(documents) : List.copyOf(items);
    }

    static SupplementRequest of(List<AskedItem> items, @Nullable String question) {
        List<String> papers =
                items.stream()
                        .filter(item -> item.target() == Target.PAPER)
                        .map(AskedItem::about)
                        .toList();
        return new SupplementRequest(papers, question, items, null, null);
    }

    SupplementRequest by(@Nullable LocalDate day, boolean knowingly) {
        return new SupplementRequest(documents, question, items, day, knowingly ? true : null);
    }

    boolean isEmpty() {
        return items.isEmpty() && (question == null || question.isBlank());
    }

    @Override
    public String toString() {
        return "SupplementRequest" + documents;
    }
}
