package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.Urgency;
import dk.medvind.forms.Answers;
import dk.medvind.workflow.Decisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Førtidspension (pensionsloven §§ 16-21). Udbetaling Danmark pays; nothing is reckoned here. */
@Component
class DisabilityPensionRules implements ApplicationRules {

    /** The first of a month from which the pension is owed, in the terms of a grant. */
    static final String PAID_FROM = "paidFrom";

    /** What must have been seen to before a pension is granted (pensionsloven § 19). */
    private static final List<String> BASIS_OF_A_GRANT =
            List.of("CLARIFIED", "EFFORTS_EXHAUSTED", "PERMANENTLY_REDUCED", "NOT_SELF_SUPPORTING");

    private final Decisions decisions;
    private final PensionHints hints;
    private final PensionTracks tracks;
    private final Dossier dossier;

    DisabilityPensionRules(
            Decisions decisions, PensionHints hints, PensionTracks tracks, Dossier dossier) {
        this.decisions = decisions;
        this.hints = hints;
        this.tracks = tracks;
        this.dossier = dossier;
    }

    @Override
    public ApplicationType type() {
        return ApplicationType.DISABILITY_PENSION;
    }

    @Override
    public String subject(Answers answers) {
        return "applications.subject.DISABILITY_PENSION";
    }

    @Override
    public Optional<Urgency> urgency(Application subject, Answers answers, LocalDate today) {
        return Boolean.TRUE.equals(Given.yesOrNo(answers, "seriouslyIll"))
                ? Optional.of(Urgency.ILLNESS)
                : Optional.empty();
    }

    @Override
    public List<NeededPaper> papers(Application subject, Answers answers, LocalDate today) {
        var inputs = new HashMap<String, @Nullable Object>();
        for (String papers : List.of("healthPapers", "planPapers", "practicePapers")) {
            inputs.put(papers, answers.text(papers).orElse(null));
        }
        return NeededPaper.ofAll(
                decisions
                        .evaluateFor(
                                subject.caseNumber().value(),
                                "d3-disability-pension-documents",
                                inputs)
                        .stream()
                        .map(row -> String.valueOf(row.get("document")))
                        .toList());
    }

    @Override
    public List<Hint> hints(Application subject, Answers answers, LocalDate today) {
        return hints.of(subject, answers, today);
    }

    @Override
    public Grant grant(Application subject, Outcome outcome, Answers assessed) {
        return switch (outcome) {
            case GRANTED -> granted(assessed);
            case REFUSED -> Grant.NOTHING;
            case REFUSED_WITHOUT_TEAM -> refusedWithoutTeam(subject);
            case RETURNED_TO_JOB_CENTRE -> returned(subject);
            default -> throw new TaskRefused("applications.assess.pension-whole");
        };
    }

    private static Grant granted(Answers assessed) {
        if (!assessed.list("checkedPoints").containsAll(BASIS_OF_A_GRANT)) {
            throw new TaskRefused("applications.assess.pension-basis");
        }
        LocalDate from =
                assessed.day(PAID_FROM)
                        .filter(day -> day.getDayOfMonth() == 1)
                        .orElseThrow(() -> new TaskRefused("applications.assess.pension-first"));
        return new Grant(null, null, Map.of(PAID_FROM, from.toString()));
    }

    private Grant refusedWithoutTeam(Application subject) {
        boolean met = dossier.newest(subject, Kind.TEAM_MET, PensionPaper.class).isPresent();
        if (met || tracks.of(subject).track() != PensionTrack.ON_REQUEST) {
            throw new TaskRefused("applications.assess.pension-team");
        }
        return Grant.NOTHING;
    }

    private Grant returned(Application subject) {
        if (tracks.of(subject).track() != PensionTrack.MUNICIPAL) {
            throw new TaskRefused("applications.assess.pension-return");
        }
        return Grant.NOTHING;
    }

    @Override
    public Map<String, ? extends @Nullable Object> letterWords(DecisionMade decision) {
        var words = new HashMap<String, @Nullable Object>();
        words.put(
                PAID_FROM,
                Optional.ofNullable(decision.terms().get(PAID_FROM))
                        .map(LocalDate::parse)
                        .orElse(null));
        return words;
    }

    @Override
    public List<BasisPart> basis(Application subject) {
        var parts = new ArrayList<BasisPart>();
        dossier.newest(subject, Kind.PLAN_WRITTEN, PensionPlan.class)
                .ifPresent(
                        plan -> {
                            parts.add(new BasisPart("RESOURCES", plan.resources()));
                            parts.add(new BasisPart("CHALLENGES", plan.challenges()));
                            parts.add(new BasisPart("EFFORTS", plan.efforts()));
                        });
        addText(parts, subject, Kind.JOB_CENTRE_PAPERS, "JOB_CENTRE");
        addText(parts, subject, Kind.STATEMENT_OBTAINED, "STATEMENT");
        addText(parts, subject, Kind.TEAM_MET, "TEAM");
        return List.copyOf(parts);
    }

    private void addText(List<BasisPart> parts, Application subject, Kind kind, String code) {
        dossier.newest(subject, kind, PensionPaper.class)
                .map(PensionPaper::text)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> parts.add(new BasisPart(code, text)));
    }
}
