package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.documents.Document;
import dk.medvind.documents.DocumentOrigin;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** "Vurdér og afgør ansøgning": the caseworker decides, or asks the citizen first. */
@Component
class AssessApplication implements UserTask {

    private final ApplicationRows applications;
    private final Dossier dossier;
    private final Documents documents;
    private final RulesByType rules;
    private final Clock clock;

    AssessApplication(
            ApplicationRows applications,
            Dossier dossier,
            Documents documents,
            RulesByType rules,
            Clock clock) {
        this.rules = rules;
        this.applications = applications;
        this.dossier = dossier;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return "assessApplication";
    }

    @Override
    public Answers prefill(String caseNumber) {
        Application subject =
                applications.get(ActingContext.system(), Action.HANDLE, new CaseNumber(caseNumber));
        return rules.of(subject).proposal(subject);
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Application subject = applications.get(acting, Action.DECIDE, new CaseNumber(caseNumber));
        NextStep next = NextStep.valueOf(answers.text("nextStep").orElse(NextStep.DECIDE.name()));
        return next == NextStep.ASK_CITIZEN
                ? ask(acting, subject, answers)
                : decide(acting, subject, answers);
    }

    private Facts ask(ActingContext acting, Application subject, Answers answers) {
        var request =
                new SupplementRequest(
                        answers.list("askedDocuments"), answers.text("question").orElse(null));
        if (request.isEmpty()) {
            throw new TaskRefused("applications.assess.nothing-asked");
        }
        subject.incomplete();
        int round = dossier.all(subject, Kind.ASSESSED, SupplementRequest.class).size();
        dossier.add(subject, Kind.ASSESSED, "round-" + round, request, acting);
        return CaseFacts.askedForMore();
    }

    private Facts decide(ActingContext acting, Application subject, Answers answers) {
        Outcome outcome =
                Outcome.valueOf(
                        answers.text("outcome")
                                .orElseThrow(
                                        () -> new TaskRefused("applications.assess.no-outcome")));
        String reasons = answers.text("reasons").orElse("").strip();
        if (outcome.needsReasons() && reasons.isEmpty()) {
            throw new TaskRefused("applications.assess.no-reasons");
        }
        Grant grant = rules.of(subject).grant(subject, outcome, answers);
        String legalBasis =
                answers.text("legalBasis")
                        .orElseThrow(() -> new TaskRefused("applications.assess.no-law"));
        subject.decide(clock.instant());
        dossier.add(
                subject,
                Kind.DECIDED,
                "decision",
                new DecisionMade(
                        outcome,
                        grant.amount(),
                        grant.payTo(),
                        grant.terms(),
                        legalBasis,
                        reasons,
                        answers.text("conditions").filter(text -> !text.isBlank()).orElse(null),
                        answers.list("evidence"),
                        files(subject)),
                acting);
        return CaseFacts.decided(outcome, grant.amount() != null);
    }

    private List<String> files(Application subject) {
        return documents.of(subject.id()).stream()
                .filter(document -> document.origin() == DocumentOrigin.UPLOAD)
                .map(Document::fileName)
                .toList();
    }
}
