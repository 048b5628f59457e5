package dk.medvind.applications;

import dk.medvind.applications.Dossier.Happening;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.documents.Document;
import dk.medvind.documents.DocumentOrigin;
import dk.medvind.documents.Documents;
import dk.medvind.workflow.Decisions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a decision will rest on, and whether the citizen must see it first. */
@Component
class Basis {

    /** What is collected under these kinds is evidence. */
    private static final Map<Kind, String> EVIDENCE =
            Map.of(
                    Kind.SUBMITTED, "APPLICATION",
                    Kind.HOUSEHOLD, "CPR",
                    Kind.INCOME, "INCOME",
                    Kind.BENEFITS, "BENEFITS");

    private final Dossier dossier;
    private final Documents documents;
    private final Decisions decisions;
    private final RulesByType rules;
    private final CaseWords words;

    Basis(
            Dossier dossier,
            Documents documents,
            Decisions decisions,
            RulesByType rules,
            CaseWords words) {
        this.dossier = dossier;
        this.documents = documents;
        this.decisions = decisions;
        this.rules = rules;
        this.words = words;
    }

    /** What people wrote in the case, in its order. */
    List<BasisPart> parts(Application subject) {
        return rules.of(subject).basis(subject);
    }

    /** The other things in the case, by name: what was sent and what registers told. */
    List<String> papers(Application subject) {
        var papers = new ArrayList<String>();
        dossier.story(subject).stream()
                .map(Happening::kind)
                .flatMap(kind -> Optional.ofNullable(EVIDENCE.get(kind)).stream())
                .distinct()
                .forEach(code -> papers.add(words.evidence(code)));
        documents.of(subject.id()).stream()
                .filter(document -> document.origin() == DocumentOrigin.UPLOAD)
                .map(Document::fileName)
                .forEach(papers::add);
        return papers;
    }

    /** Whether the citizen must be heard before a decision, by table D5 of the release. */
    boolean mustBeHeard(Application subject) {
        List<Kind> story = dossier.story(subject).stream().map(Happening::kind).toList();
        int heard = story.lastIndexOf(Kind.HEARING_CLOSED);
        boolean newInfo = heard < 0 || story.lastIndexOf(Kind.SUPPLEMENT_ANSWERED) > heard;
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("applicationType", subject.type().slug());
        inputs.put("heardBefore", heard >= 0);
        inputs.put("newInfo", newInfo);
        // After a hearing only the citizen's own answers come in.
        inputs.put("knownToParty", heard >= 0 ? Boolean.TRUE : null);
        inputs.put("adverse", null);
        inputs.put("essential", null);
        inputs.put("outcomeFullyGranted", null);
        return decisions
                .evaluateFor(subject.caseNumber().value(), "d5-hearing-required", inputs)
                .stream()
                .anyMatch(row -> Boolean.TRUE.equals(row.get("hear")));
    }
}
