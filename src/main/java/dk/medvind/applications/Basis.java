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
import java.util.stream.Stream;
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

    private static final Map<String, Kind> OF_THE_CITIZEN_ALONE =
            Map.of("INCOME", Kind.INCOME, "BENEFITS", Kind.BENEFITS);

    private final Dossier dossier;
    private final Documents documents;
    private final Decisions decisions;
    private final RulesByType rules;
    private final CaseWords words;
    private final Exempt exempt;

    Basis(
            Dossier dossier,
            Documents documents,
            Decisions decisions,
            RulesByType rules,
            CaseWords words,
            Exempt exempt) {
        this.exempt = exempt;
        this.dossier = dossier;
        this.documents = documents;
        this.decisions = decisions;
        this.rules = rules;
        this.words = words;
    }

    /**
     * What people wrote in the case, in its order, and what was put to the citizen last; for the
     * citizen, so without what is kept from their display.
     */
    List<BasisPart> parts(Application subject) {
        return Stream.concat(
                        exempt.written(subject, rules.of(subject).basis(subject)).stream(),
                        put(subject).stream())
                .toList();
    }

    /** What was put to the citizen last because a caseworker intends it; else nothing. */
    List<BasisPart> put(Application subject) {
        return lastPut(subject).map(put -> parts(subject, put)).orElse(List.of());
    }

    private List<BasisPart> parts(Application subject, Weighed put) {
        var parts = new ArrayList<BasisPart>();
        parts.add(new BasisPart("INTENDED", words.intended(put.intended())));
        Optional.ofNullable(put.words())
                .ifPresent(text -> parts.add(new BasisPart("AGAINST", text)));
        put.from().forEach(code -> registered(subject, code).ifPresent(parts::add));
        return List.copyOf(parts);
    }

    /** What a register told about the citizen alone: CPR tells of others too. */
    private Optional<BasisPart> registered(Application subject, String code) {
        return Optional.ofNullable(OF_THE_CITIZEN_ALONE.get(code))
                .flatMap(
                        kind ->
                                dossier.newest(subject, kind, Extract.class)
                                        .map(extract -> exempt.shown(subject, kind, extract)))
                .map(words::lines)
                .filter(text -> !text.isBlank())
                .map(text -> new BasisPart("REGISTER_" + code, text));
    }

    private Optional<Weighed> lastPut(Application subject) {
        return dossier.all(subject, Kind.HEARING_WEIGHED, Weighed.class).stream()
                .filter(Weighed::heard)
                .findFirst();
    }

    /** The other things in the case, by name: what was sent and what registers told. */
    List<String> papers(Application subject) {
        var papers = new ArrayList<String>();
        dossier.story(subject).stream()
                .map(Happening::kind)
                .flatMap(kind -> Optional.ofNullable(EVIDENCE.get(kind)).stream())
                .distinct()
                .forEach(code -> papers.add(words.evidence(code)));
        documents.forCitizen(subject.id()).stream()
                .filter(document -> document.origin() == DocumentOrigin.UPLOAD)
                .map(Document::fileName)
                .forEach(papers::add);
        return papers;
    }

    /** Whether the citizen must be heard before any decision, by table D5 of the release. */
    boolean mustBeHeard(Application subject) {
        return mustBeHeard(subject, null, null);
    }

    /** Whether they must be heard before this one; what was weighed last counts. */
    boolean mustBeHeard(Application subject, Outcome intended) {
        return mustBeHeard(
                subject,
                intended,
                dossier.newest(subject, Kind.HEARING_WEIGHED, Weighed.class).orElse(null));
    }

    /** The same with what is being weighed now. */
    boolean mustBeHeard(Application subject, Weighed now) {
        return mustBeHeard(subject, now.intended(), now);
    }

    private boolean mustBeHeard(
            Application subject, @Nullable Outcome intended, @Nullable Weighed now) {
        List<Kind> story = dossier.story(subject).stream().map(Happening::kind).toList();
        int closed = story.lastIndexOf(Kind.HEARING_CLOSED);
        boolean heard = closed >= 0;
        boolean more = heard && now != null && saysMore(subject, now);
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("applicationType", subject.type().slug());
        inputs.put("heardBefore", heard);
        inputs.put(
                "newInfo", !heard || more || story.lastIndexOf(Kind.SUPPLEMENT_ANSWERED) > closed);
        // Besides what is newly weighed, only the citizen's own answers come in after a hearing.
        inputs.put(
                "knownToParty", heard && !more ? Boolean.TRUE : now == null ? null : now.known());
        inputs.put("adverse", now == null ? null : now.adverse());
        inputs.put("essential", now == null ? null : now.essential());
        inputs.put("outcomeFullyGranted", intended == null ? null : !intended.needsReasons());
        return decisions
                .evaluateFor(subject.caseNumber().value(), "d5-hearing-required", inputs)
                .stream()
                .anyMatch(row -> Boolean.TRUE.equals(row.get("hear")));
    }

    private boolean saysMore(Application subject, Weighed now) {
        return lastPut(subject).map(now::saysMoreThan).orElse(true);
    }
}
