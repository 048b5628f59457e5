package dk.medvind.applications.process.decision;

import dk.medvind.applications.Notified;
import dk.medvind.applications.PostChannel;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The process that writes a decision down and gets it to the citizen; other processes call it and
 * are told when it counts as received.
 */
@Configuration(proxyBeanMethods = false)
public class DecisionProcess {

    public static final String KEY = "decision";

    public static final Variable<PostChannel> POST_CHANNEL =
            Variable.ofEnum("postChannel", PostChannel.class);
    public static final Variable<Instant> NOTIFIED_AT = Variable.instant("notifiedAt");
    public static final Variable<Instant> COMPLAINT_DEADLINE =
            Variable.instant("complaintDeadline");

    public static final ProcessFacts FACTS =
            ProcessFacts.of(KEY, POST_CHANNEL, NOTIFIED_AT, COMPLAINT_DEADLINE);

    static void notified(DelegateExecution execution, Notified notified) {
        NOTIFIED_AT.set(execution, notified.notifiedAt());
        COMPLAINT_DEADLINE.set(execution, notified.complaintDeadline());
    }

    @Bean
    ProcessFacts decisionFacts() {
        return FACTS;
    }
}
