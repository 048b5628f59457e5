package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.casework.WorkItem;
import dk.medvind.documents.Document;
import dk.medvind.documents.DocumentOrigin;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * "Vurdér og afgør ansøgning": the caseworker decides, proposes a decision that somebody else must
 * approve, or lets the citizen answer first.
 */
@Component
class AssessApplication implements UserTask {

    private final ApplicationRows applications;
    private final Dossier dossier;
    private final Documents documents;
    private final RulesByType rules;
    private final Weighing weighing;
    private final Settling settling;
    private final Deciding deciding;
    private final Asking asking;

    AssessApplication(
            ApplicationRows applications,
            Dossier dossier,
            Documents documents,
            RulesByType rules,
            Weighing weighing,
            Settling settling,
            Deciding deciding,
            Asking asking) {
        this.asking = asking;
        this.deciding = deciding;
        this.rules = rules;
        this.applications = applications;
        this.dossier = dossier;
        this.documents = documents;
        this.weighing = weighing;
        this.settling = settling;
    }

    @Override
    public String activity() {
        return "assessApplication";
    }

    @Override
    public Answers prefill(String caseNumber) {
        Application subject =
                applications.get(ActingContext.system(), Action.HANDLE, new CaseNumber(caseNumber));
        // What was weighed last is never older than what was proposed or decided last.
        return weighing.form(subject)
                .or(() -> settling.lastForm(subject))
                .orElseGet(() -> rules.of(subject).proposal(subject));
    }

    @Override
    public Map<String, Object> given(String caseNumber) {
        return asking.given(
                applications.get(
                        ActingContext.system(), Action.HANDLE, new CaseNumber(caseNumber)));
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Application subject = applications.get(acting, Action.DECIDE, new CaseNumber(caseNumber));
        NextStep next = NextStep.valueOf(answers.text("nextStep").orElse(NextStep.DECIDE.name()));
        return next == NextStep.ASK_CITIZEN
                ? ask(acting, subject, answers)
                : decide(acting, subject, answers);
    }

    @Override
    public boolean writesLetter() {
        return true;
    }

    @Override
    public byte[] letter(ActingContext acting, WorkItem work, Answers answers) {
        Application subject =
                applications.get(acting, Action.DECIDE, new CaseNumber(work.caseNumber()));
        if (answers.text("nextStep").filter(NextStep.ASK_CITIZEN.name()::equals).isPresent()) {
            throw new TaskRefused("casework.letter.none");
        }
        return deciding.preview(subject, decided(subject, answers));
    }

    private Facts ask(ActingContext acting, Application subject, Answers answers) {
        SupplementRequest request = asking.read(subject, answers);
        subject.incomplete();
        int round = dossier.all(subject, Kind.ASSESSED, SupplementRequest.class).size();
        dossier.add(subject, Kind.ASSESSED, "round-" + round, request, acting);
        return CaseFacts.askedForMore();
    }

    private Facts decide(ActingContext acting, Application subject, Answers answers) {
        DecisionMade made = decided(subject, answers);
        Optional<Facts> hearing = weighing.hearFirst(acting, subject, made.outcome(), answers);
        return hearing.orElseGet(() -> settling.settle(acting, subject, made, answers));
    }

    private DecisionMade decided(Application subject, Answers answers) {
        Settled settled = rules.of(subject).settled(subject, answers);
        String reasons = answers.text("reasons").orElse("").strip();
        if (settled.outcome().needsReasons() && reasons.isEmpty()) {
            throw new TaskRefused("applications.assess.no-reasons");
        }
        return made(subject, settled, reasons, answers);
    }

    private DecisionMade made(
            Application subject, Settled settled, String reasons, Answers answers) {
        Grant grant = settled.grant();
        return new DecisionMade(
                settled.outcome(),
                grant.amount(),
                grant.payTo(),
                grant.terms(),
                settled.legalBasis(),
                reasons,
                answers.text("conditions").filter(text -> !text.isBlank()).orElse(null),
                answers.list("evidence"),
                files(subject));
    }

    private List<String> files(Application subject) {
        return documents.of(subject.id()).stream()
                .filter(document -> document.origin() == DocumentOrigin.UPLOAD)
                .map(Document::fileName)
                .toList();
    }
}
