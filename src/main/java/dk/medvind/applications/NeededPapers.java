package dk.medvind.applications;

import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which papers decide something in an application, and which of them the answers name. */
@Component
class NeededPapers {

    private final RulesByType rules;
    private final Documents documents;
    private final Clock clock;

    NeededPapers(RulesByType rules, Documents documents, Clock clock) {
        this.rules = rules;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * A paper.
     *
     * @param files ids of the files put in for it; empty when none were
     */
    record Found(NeededPaper paper, List<String> files) {}

    /** All of them, in the order of the table; those of each line by themselves. */
    List<Found> of(Application subject, Answers counted) {
        Map<String, String> codes = new HashMap<>();
        for (Document document : documents.of(subject.id())) {
            codes.put(document.id().toString(), String.valueOf(document.code()));
        }
        return rules.of(subject).papers(subject, counted, Deadlines.dayOf(clock.instant())).stream()
                .distinct()
                .map(paper -> new Found(paper, files(paper, counted, codes)))
                .toList();
    }

    /** Those that nobody has put in. */
    List<NeededPaper> missing(Application subject, Answers counted) {
        return missing(of(subject, counted));
    }

    /** Those of them that nobody has put in. */
    static List<NeededPaper> missing(List<Found> all) {
        return all.stream().filter(found -> found.files().isEmpty()).map(Found::paper).toList();
    }

    /** A paper about one line does not stand for the same paper about another. */
    private static List<String> files(
            NeededPaper paper, Answers counted, Map<String, String> codes) {
        return counted.keys().stream()
                .filter(key -> Need.numberOf(key) == paper.line())
                .flatMap(key -> counted.list(key).stream())
                .filter(file -> paper.code().equals(codes.get(file)))
                .toList();
    }
}
