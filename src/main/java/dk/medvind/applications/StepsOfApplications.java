package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the service tasks ask, as Medvind itself, in the transaction of the engine's job. */
@Service
@Transactional
class StepsOfApplications implements ApplicationSteps {

    private final ApplicationRows applications;
    private final RegisterCollection registers;
    private final Completing completing;
    private final Supplements supplements;
    private final Deciding deciding;
    private final Delivering delivering;
    private final Executing executing;
    private final Children children;
    private final RunningGrants grants;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final Clock clock;

    StepsOfApplications(
            ApplicationRows applications,
            RegisterCollection registers,
            Completing completing,
            Supplements supplements,
            Deciding deciding,
            Delivering delivering,
            Executing executing,
            Children children,
            RunningGrants grants,
            Deadlines deadlines,
            Dossier dossier,
            Clock clock) {
        this.applications = applications;
        this.registers = registers;
        this.completing = completing;
        this.supplements = supplements;
        this.deciding = deciding;
        this.delivering = delivering;
        this.executing = executing;
        this.children = children;
        this.grants = grants;
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public void abandonDraft(CaseNumber caseNumber) {
        on(caseNumber, executing::abandon);
    }

    @Override
    public Received receiveApplication(CaseNumber caseNumber) {
        return ask(
                caseNumber,
                subject -> {
                    Instant received = Completing.received(subject);
                    Instant due = deadlines.from(subject, Limit.DECISION, false, received);
                    subject.promiseDecision(due);
                    dossier.note(subject, Kind.RECEIVED, "received", ActingContext.system());
                    return new Received(
                            received, due, deadlines.from(subject, Limit.DELAY_NOTICE, false, due));
                });
    }

    @Override
    public void collectHousehold(CaseNumber caseNumber) {
        on(caseNumber, registers::household);
    }

    @Override
    public void collectIncome(CaseNumber caseNumber) {
        on(caseNumber, registers::income);
    }

    @Override
    public void collectBenefits(CaseNumber caseNumber) {
        on(caseNumber, registers::benefits);
    }

    @Override
    public void collectChild(CaseNumber caseNumber) {
        on(caseNumber, children::collect);
    }

    @Override
    public Completeness assessCompleteness(CaseNumber caseNumber) {
        return ask(caseNumber, completing::assess);
    }

    @Override
    public void createDomusCase(CaseNumber caseNumber) {
        on(caseNumber, executing::createDomusCase);
    }

    @Override
    public void sendReceipt(CaseNumber caseNumber) {
        on(caseNumber, executing::sendReceipt);
    }

    @Override
    public SupplementPeriod requestSupplement(CaseNumber caseNumber) {
        return ask(caseNumber, supplements::request);
    }

    @Override
    public void remindCitizen(CaseNumber caseNumber) {
        on(caseNumber, supplements::remind);
    }

    @Override
    public SupplementPeriod renewSupplement(CaseNumber caseNumber) {
        return ask(caseNumber, supplements::renew);
    }

    @Override
    public Instant announceDelay(CaseNumber caseNumber) {
        return ask(caseNumber, executing::announceDelay);
    }

    @Override
    public LetterWritten composeDecisionLetter(CaseNumber caseNumber) {
        return ask(caseNumber, deciding::composeLetter);
    }

    @Override
    public PostChannel choosePostChannel(CaseNumber caseNumber) {
        return ask(caseNumber, deciding::choosePostChannel);
    }

    @Override
    public Notified sendDecisionByDigitalPost(CaseNumber caseNumber) {
        return ask(caseNumber, delivering::sendAndCount);
    }

    @Override
    public Notified printDecision(CaseNumber caseNumber) {
        return ask(caseNumber, delivering::printAndCount);
    }

    @Override
    public void payOut(CaseNumber caseNumber) {
        on(caseNumber, executing::payOut);
    }

    @Override
    public GrantPlan planGrant(CaseNumber caseNumber) {
        return ask(caseNumber, grants::plan);
    }

    @Override
    public MonthPaid payMonth(CaseNumber caseNumber) {
        return ask(caseNumber, grants::payMonth);
    }

    @Override
    public void announceGrantEnd(CaseNumber caseNumber) {
        on(caseNumber, grants::announceEnd);
    }

    @Override
    public void informDomus(CaseNumber caseNumber) {
        on(caseNumber, executing::informDomus);
    }

    @Override
    public void closeCase(CaseNumber caseNumber) {
        on(caseNumber, executing::close);
    }

    @Override
    public void withdrawApplication(CaseNumber caseNumber) {
        on(caseNumber, executing::withdraw);
    }

    private void on(CaseNumber caseNumber, Consumer<Application> step) {
        step.accept(find(caseNumber));
    }

    private <T> T ask(CaseNumber caseNumber, Function<Application, T> step) {
        return step.apply(find(caseNumber));
    }

    private Application find(CaseNumber caseNumber) {
        return applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
    }
}
