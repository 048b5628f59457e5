package dk.medvind.applications.process.supplement;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.FormClosed;
import dk.medvind.applications.LateAnswers;
import dk.medvind.applications.MoreTime;
import dk.medvind.applications.SupplementOutcome;
import dk.medvind.applications.SupplementPeriod;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.NobodyWaits;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The process that asks a citizen for what is missing; other processes call it. */
@Configuration(proxyBeanMethods = false)
public class SupplementProcess {

    public static final String KEY = "supplement";

    private static final String ANSWERED_LATE = "supplement.answered-late";

    public static final Variable<Instant> SUPPLEMENT_REMINDER =
            Variable.instant("supplementReminder");
    public static final Variable<Instant> SUPPLEMENT_DUE = Variable.instant("supplementDue");
    public static final Variable<Instant> REACH_BY = Variable.instant("reachBy");
    public static final Variable<SupplementOutcome> SUPPLEMENT_OUTCOME =
            Variable.ofEnum("supplementOutcome", SupplementOutcome.class);

    public static final ProcessFacts FACTS =
            ProcessFacts.of(KEY, SUPPLEMENT_REMINDER, SUPPLEMENT_DUE, REACH_BY, SUPPLEMENT_OUTCOME);

    /** What the process is told when an employee has tried to reach the citizen. */
    public static Facts triedToReach(SupplementOutcome outcome) {
        return Facts.of(SUPPLEMENT_OUTCOME, outcome);
    }

    /** What the process is told when the citizen wants more time. */
    @Bean
    MoreTime moreTime(Processes processes) {
        return caseNumber ->
                processes.correlate("supplement.more-time", caseNumber.value(), Facts.none());
    }

    /** What the process is told when the citizen answers after the deadline. */
    @Bean
    LateAnswers lateAnswers(Processes processes) {
        return new LateAnswers() {
            @Override
            public boolean areTaken(CaseNumber caseNumber) {
                return processes.waits(ANSWERED_LATE, caseNumber.value());
            }

            @Override
            public void take(CaseNumber caseNumber) {
                try {
                    processes.correlate(ANSWERED_LATE, caseNumber.value(), Facts.none());
                } catch (NobodyWaits tooLate) {
                    throw new FormClosed(caseNumber);
                }
            }
        };
    }

    static void period(DelegateExecution execution, SupplementPeriod period) {
        SUPPLEMENT_REMINDER.set(execution, period.reminder());
        SUPPLEMENT_DUE.set(execution, period.due());
        REACH_BY.set(execution, period.reachBy());
    }

    @Bean
    ProcessFacts supplementFacts() {
        return FACTS;
    }
}
