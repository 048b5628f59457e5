package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.singlebenefit.SingleBenefitProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.documents.Document;
import dk.medvind.documents.DocumentOrigin;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** "Vurdér og afgør ansøgning": the caseworker decides, or asks the citizen first. */
@Component
class AssessApplication implements UserTask {

    private final ApplicationRows applications;
    private final Dossier dossier;
    private final Documents documents;
    private final Clock clock;

    AssessApplication(
            ApplicationRows applications, Dossier dossier, Documents documents, Clock clock) {
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
        return SingleBenefitProcess.askedForMore();
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
        BigDecimal amount = answers.number("grantedAmount").orElse(BigDecimal.ZERO);
        if (outcome.pays() && amount.signum() <= 0) {
            throw new TaskRefused("applications.assess.no-amount");
        }
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
                        outcome.pays() ? amount : null,
                        outcome.pays() ? answers.text("payTo").orElse("CITIZEN") : null,
                        legalBasis,
                        reasons,
                        answers.text("conditions").filter(text -> !text.isBlank()).orElse(null),
                        answers.list("evidence"),
                        files(subject)),
                acting);
        return SingleBenefitProcess.decided(outcome);
    }

    private List<String> files(Application subject) {
        return documents.of(subject.id()).stream()
                .filter(document -> document.origin() == DocumentOrigin.UPLOAD)
                .map(Document::fileName)
                .toList();
    }
}
