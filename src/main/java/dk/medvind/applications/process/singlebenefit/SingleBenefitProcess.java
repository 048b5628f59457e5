package dk.medvind.applications.process.singlebenefit;

import dk.medvind.applications.ApplicationProcess;
import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.NextStep;
import dk.medvind.applications.Notified;
import dk.medvind.applications.Outcome;
import dk.medvind.applications.PostChannel;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The process of a single benefit: what it is called, what it may know and what it can be told. */
@Component
public class SingleBenefitProcess implements ApplicationProcess {

    public static final String KEY = "single-benefit";

    public static final Variable<Instant> DRAFT_EXPIRES_AT = Variable.instant("draftExpiresAt");
    public static final Variable<Instant> RECEIVED_AT = Variable.instant("receivedAt");
    public static final Variable<Instant> DECISION_DUE = Variable.instant("decisionDue");
    public static final Variable<Instant> DELAY_NOTICE_AT = Variable.instant("delayNoticeAt");
    public static final Variable<Boolean> COMPLETE = Variable.bool("complete");
    public static final Variable<Boolean> URGENT = Variable.bool("urgent");
    public static final Variable<NextStep> NEXT_STEP = Variable.ofEnum("nextStep", NextStep.class);
    public static final Variable<Outcome> OUTCOME = Variable.ofEnum("outcome", Outcome.class);
    public static final Variable<Boolean> PAYMENT_DUE = Variable.bool("paymentDue");
    public static final Variable<PostChannel> POST_CHANNEL =
            Variable.ofEnum("postChannel", PostChannel.class);
    public static final Variable<Instant> NOTIFIED_AT = Variable.instant("notifiedAt");
    public static final Variable<Instant> COMPLAINT_DEADLINE =
            Variable.instant("complaintDeadline");

    public static final ProcessFacts FACTS =
            ProcessFacts.of(
                    KEY,
                    DRAFT_EXPIRES_AT,
                    RECEIVED_AT,
                    DECISION_DUE,
                    DELAY_NOTICE_AT,
                    COMPLETE,
                    URGENT,
                    NEXT_STEP,
                    OUTCOME,
                    PAYMENT_DUE,
                    POST_CHANNEL,
                    NOTIFIED_AT,
                    COMPLAINT_DEADLINE);

    private static final String WITHDRAWN = "single-benefit.withdrawn";

    private final Processes processes;

    SingleBenefitProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public ApplicationType type() {
        return ApplicationType.SINGLE_BENEFIT;
    }

    /** Begins with the draft, which is given up at {@code draftExpiresAt} if it is never sent. */
    @Override
    public void begin(CaseNumber caseNumber, Instant draftExpiresAt) {
        processes.start(KEY, caseNumber.value(), Facts.of(DRAFT_EXPIRES_AT, draftExpiresAt));
    }

    /** What the process is told when the caseworker has decided. */
    public static Facts decided(Outcome outcome) {
        return Facts.of(NEXT_STEP, NextStep.DECIDE)
                .with(OUTCOME, outcome)
                .with(PAYMENT_DUE, outcome.pays());
    }

    /**
     * What the process is told when the caseworker asks first; the task comes back with the answer.
     */
    public static Facts askedForMore() {
        return Facts.of(NEXT_STEP, NextStep.ASK_CITIZEN);
    }

    /** The citizen withdraws, wherever the case stands. */
    @Override
    public void withdraw(CaseNumber caseNumber) {
        processes.correlate(WITHDRAWN, caseNumber.value(), Facts.none());
    }

    static void notified(DelegateExecution execution, Notified notified) {
        NOTIFIED_AT.set(execution, notified.notifiedAt());
        COMPLAINT_DEADLINE.set(execution, notified.complaintDeadline());
    }

    @Bean
    static ProcessFacts singleBenefitFacts() {
        return FACTS;
    }
}
