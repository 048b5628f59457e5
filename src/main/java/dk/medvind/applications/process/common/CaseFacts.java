package dk.medvind.applications.process.common;

import dk.medvind.applications.NextStep;
import dk.medvind.applications.Outcome;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import java.util.List;

/** Facts that every kind of application knows; each process declares those it carries. */
public final class CaseFacts {

    public static final Variable<Instant> DRAFT_EXPIRES_AT = Variable.instant("draftExpiresAt");
    public static final Variable<Instant> RECEIVED_AT = Variable.instant("receivedAt");
    public static final Variable<Instant> DECISION_DUE = Variable.instant("decisionDue");
    public static final Variable<Instant> DELAY_NOTICE_AT = Variable.instant("delayNoticeAt");
    public static final Variable<Boolean> COMPLETE = Variable.bool("complete");
    public static final Variable<Boolean> URGENT = Variable.bool("urgent");
    public static final Variable<NextStep> NEXT_STEP = Variable.ofEnum("nextStep", NextStep.class);
    public static final Variable<Outcome> OUTCOME = Variable.ofEnum("outcome", Outcome.class);
    public static final Variable<Boolean> PAYMENT_DUE = Variable.bool("paymentDue");

    /** Those that every application carries. */
    public static final List<Variable<?>> OF_EVERY_APPLICATION =
            List.of(
                    DRAFT_EXPIRES_AT,
                    RECEIVED_AT,
                    DECISION_DUE,
                    DELAY_NOTICE_AT,
                    NEXT_STEP,
                    OUTCOME,
                    PAYMENT_DUE);

    private CaseFacts() {}

    /**
     * What the process is told when the caseworker has decided.
     *
     * @param payment whether the municipality itself pays
     */
    public static Facts decided(Outcome outcome, boolean payment) {
        return Facts.of(NEXT_STEP, NextStep.DECIDE)
                .with(OUTCOME, outcome)
                .with(PAYMENT_DUE, payment);
    }

    /**
     * What the process is told when the caseworker asks first; the task comes back with the answer.
     */
    public static Facts askedForMore() {
        return Facts.of(NEXT_STEP, NextStep.ASK_CITIZEN);
    }
}
