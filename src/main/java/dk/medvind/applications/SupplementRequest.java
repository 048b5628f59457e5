package dk.medvind.applications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the citizen.
 *
 * @param documents codes of decision table D3; of later lines their names ({@link
 *     NeededPaper#name()})
 * @param question in the caseworker's own words; null when only papers are missing
 */
record SupplementRequest(List<String> documents, @Nullable String question) {

    SupplementRequest {
        documents = List.copyOf(documents);
    }

    boolean isEmpty() {
        return documents.isEmpty() && (question == null || question.isBlank());
    }

    @Override
    public String toString() {
        return "SupplementRequest" + documents;
    }
}
