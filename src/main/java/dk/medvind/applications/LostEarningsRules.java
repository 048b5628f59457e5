package dk.medvind.applications;

import dk.medvind.applications.LostEarningsGrant.Change;
import dk.medvind.casework.Urgency;
import dk.medvind.forms.Answers;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tabt arbejdsfortjeneste (barnets lov § 87). Amounts stay here; the process learns facts. */
@Component
class LostEarningsRules implements ApplicationRules {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private final LostEarningsTables tables;
    private final LostEarningsAssessment assessment;
    private final Children children;

    LostEarningsRules(
            LostEarningsTables tables, LostEarningsAssessment assessment, Children children) {
        this.tables = tables;
        this.assessment = assessment;
        this.children = children;
    }

    @Override
    public ApplicationType type() {
        return ApplicationType.LOST_EARNINGS;
    }

    @Override
    public String subject(Answers answers) {
        return "applications.subject.LOST_EARNINGS";
    }

    @Override
    public Optional<Urgency> urgency(Application subject, Answers answers, LocalDate today) {
        return tables.urgency(subject, answers, today);
    }

    @Override
    public List<NeededPaper> papers(Application subject, Answers answers, LocalDate today) {
        return NeededPaper.ofAll(tables.documents(subject, answers));
    }

    @Override
    public List<Hint> hints(Application subject, Answers answers, LocalDate today) {
        return tables.hints(subject, answers, today);
    }

    @Override
    public void opened(Application subject) {
        children.lookUp(subject);
    }

    @Override
    public Map<String, Object> given(Application subject, Answers answers, LocalDate today) {
        return Map.of(
                "children", children.known(subject).stream().map(KnownChild::option).toList());
    }

    @Override
    public List<RegisterValue> known(Application subject, Answers answers) {
        return children.atHome(subject, answers).stream().toList();
    }

    @Override
    public Answers proposal(Application subject) {
        return assessment.proposal(subject);
    }

    @Override
    public Grant grant(Application subject, Outcome outcome, Answers assessed) {
        return outcome.pays()
                ? assessment.grant(subject, assessed, Change.FIRST)
                : assessment.refusal(assessed);
    }

    @Override
    public boolean hearsAfterAssessment() {
        return true;
    }

    @Override
    public Map<String, ? extends @Nullable Object> letterWords(DecisionMade decision) {
        var words = new HashMap<String, @Nullable Object>();
        words.put("change", Change.FIRST.name());
        words.put("ground", decision.terms().get("ground"));
        words.put("kind", null);
        if (decision.terms().containsKey("kind")) {
            LostEarningsGrant grant = LostEarningsGrant.of(decision.terms());
            words.put("change", grant.change().name());
            words.put("kind", grant.kind().name());
            words.put("from", grant.from());
            words.put("until", grant.until());
            words.put("hours", LostEarningsAssessment.written(grant.hours()));
            words.put("pension", grant.pension().signum() > 0 ? grant.pension() : null);
            words.put(
                    "days",
                    grant.days().stream()
                            .map(each -> DAY.format(each.day()))
                            .collect(Collectors.joining(", ")));
        }
        return words;
    }
}
