package dk.medvind.applications.process.lostearnings;

import dk.medvind.applications.ApplicationType;
import dk.medvind.applications.process.CaseProcess;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The process of lost earnings: what it is called and what it may know. */
@Component
public class LostEarningsProcess extends CaseProcess {

    public static final String KEY = "lost-earnings";

    public static final Variable<Boolean> MONTHLY = Variable.bool("monthly");
    public static final Variable<Instant> NEXT_PAYMENT_AT = Variable.instant("nextPaymentAt");
    public static final Variable<Boolean> MORE_PAYMENTS = Variable.bool("morePayments");
    public static final Variable<Instant> REASSESS_AT = Variable.instant("reassessAt");
    public static final Variable<Instant> REASSESS_BY = Variable.instant("reassessBy");
    public static final Variable<Boolean> GRANT_CHANGED = Variable.bool("grantChanged");
    public static final Variable<Boolean> GRANT_ENDS = Variable.bool("grantEnds");
    public static final Variable<Instant> END_NOTICE_AT = Variable.instant("endNoticeAt");

    public static final ProcessFacts FACTS =
            ProcessFacts.of(
                            KEY,
                            CaseFacts.COMPLETE,
                            CaseFacts.URGENT,
                            DecisionProcess.POST_CHANNEL,
                            DecisionProcess.NOTIFIED_AT,
                            DecisionProcess.DECISION_NUMBER,
                            DecisionProcess.TAKEN_BACK,
                            DecisionProcess.COMPLAINT_DEADLINE,
                            MONTHLY,
                            NEXT_PAYMENT_AT,
                            MORE_PAYMENTS,
                            REASSESS_AT,
                            REASSESS_BY,
                            GRANT_CHANGED,
                            GRANT_ENDS,
                            END_NOTICE_AT)
                    .and(CaseFacts.OF_EVERY_APPLICATION);

    LostEarningsProcess(Processes processes) {
        super(ApplicationType.LOST_EARNINGS, processes);
    }

    /**
     * What the process is told when a caseworker has looked at a running grant.
     *
     * @param changed whether there is a new decision to tell the citizen
     * @param ends whether that decision ends the grant
     * @param nextAt when to look again
     * @param nextBy by when that is to be done
     */
    public static Facts reassessed(boolean changed, boolean ends, Instant nextAt, Instant nextBy) {
        return Facts.of(GRANT_CHANGED, changed)
                .with(GRANT_ENDS, ends)
                .with(REASSESS_AT, nextAt)
                .with(REASSESS_BY, nextBy);
    }

    @Bean
    static ProcessFacts lostEarningsFacts() {
        return FACTS;
    }
}
