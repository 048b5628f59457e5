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

    /** Whether the citizen is heard before it goes on (forvaltningsloven § 19). */
    public static final Variable<Boolean> HEARING_REQUIRED = Variable.bool("hearingRequired");

    /** Whether somebody else must look at the decision before it is one. */
    public static final Variable<Boolean> APPROVAL_NEEDED = Variable.bool("approvalNeeded");

    /** Whether the decision stands: nobody had to approve it, or somebody has. */
    public static final Variable<Boolean> APPROVED = Variable.bool("approved");

    /** By when an approver is to answer; missing when nobody has to. */
    public static final Variable<Instant> APPROVAL_DUE = Variable.instant("approvalDue");

    /** By when somebody should have answered what CPR told. */
    public static final Variable<Instant> LIFE_EVENT_DUE = Variable.instant("lifeEventDue");

    /** Those that every application carries. */
    public static final List<Variable<?>> OF_EVERY_APPLICATION =
            List.of(
                    DRAFT_EXPIRES_AT,
                    RECEIVED_AT,
                    DECISION_DUE,
                    DELAY_NOTICE_AT,
                    NEXT_STEP,
                    OUTCOME,
                    PAYMENT_DUE,
                    HEARING_REQUIRED,
                    APPROVAL_NEEDED,
                    APPROVED,
                    APPROVAL_DUE,
                    LIFE_EVENT_DUE);

    private CaseFacts() {}

    /**
     * What the process is told when the caseworker has decided and nobody else has to look at it.
     *
     * @param payment whether the municipality itself pays
     */
    public static Facts decided(Outcome outcome, boolean payment) {
        return settled(outcome, payment).with(APPROVAL_NEEDED, false).with(APPROVED, true);
    }

    /**
     * What the process is told when somebody else must approve the decision first.
     *
     * @param payment whether the municipality itself will pay
     * @param due by when an approver is to answer; then the fallback may
     */
    public static Facts proposed(Outcome outcome, boolean payment, Instant due) {
        return settled(outcome, payment)
                .with(APPROVAL_NEEDED, true)
                .with(APPROVED, false)
                .with(APPROVAL_DUE, due);
    }

    private static Facts settled(Outcome outcome, boolean payment) {
        return Facts.of(NEXT_STEP, NextStep.DECIDE)
                .with(HEARING_REQUIRED, false)
                .with(OUTCOME, outcome)
                .with(PAYMENT_DUE, payment);
    }

    /**
     * What the process is told when the citizen is heard about what the caseworker intends; the
     * task comes back with the answer, and nothing is decided yet.
     */
    public static Facts hearFirst() {
        return Facts.of(NEXT_STEP, NextStep.DECIDE).with(HEARING_REQUIRED, true);
    }

    /**
     * What the process is told when the caseworker asks first; the task comes back with the answer.
     */
    public static Facts askedForMore() {
        return Facts.of(NEXT_STEP, NextStep.ASK_CITIZEN);
    }
}
