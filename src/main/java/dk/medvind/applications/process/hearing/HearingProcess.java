package dk.medvind.applications.process.hearing;

import dk.medvind.applications.HearingAnswer;
import dk.medvind.applications.HearingPeriod;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The process that hears a citizen before a decision; other processes call it. */
@Configuration(proxyBeanMethods = false)
public class HearingProcess {

    public static final String KEY = "hearing";

    public static final Variable<Instant> HEARING_REMINDER = Variable.instant("hearingReminder");
    public static final Variable<Instant> HEARING_DUE = Variable.instant("hearingDue");
    public static final Variable<HearingAnswer> HEARING_ANSWER =
            Variable.ofEnum("hearingAnswer", HearingAnswer.class);

    public static final ProcessFacts FACTS =
            ProcessFacts.of(KEY, HEARING_REMINDER, HEARING_DUE, HEARING_ANSWER);

    /** What the process is told when the citizen has answered. */
    public static Facts answered(HearingAnswer answer) {
        return Facts.of(HEARING_ANSWER, answer);
    }

    static void period(DelegateExecution execution, HearingPeriod period) {
        HEARING_REMINDER.set(execution, period.reminder());
        HEARING_DUE.set(execution, period.due());
    }

    @Bean
    ProcessFacts hearingFacts() {
        return FACTS;
    }
}
