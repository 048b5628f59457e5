package dk.medvind.applications.process.decision;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.LetterWritten;
import dk.medvind.applications.Notified;
import dk.medvind.applications.PostChannel;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The process that writes a decision down and lets whoever made it take it back for a while; other
 * processes call it.
 */
@Component
public class DecisionProcess {

    public static final String KEY = "decision";

    public static final Variable<PostChannel> POST_CHANNEL =
            Variable.ofEnum("postChannel", PostChannel.class);
    public static final Variable<Instant> NOTIFIED_AT = Variable.instant("notifiedAt");
    public static final Variable<Instant> COMPLAINT_DEADLINE =
            Variable.instant("complaintDeadline");

    /** Which of the case's decisions a letter tells of. */
    public static final Variable<Integer> DECISION_NUMBER = Variable.count("decisionNumber");

    public static final Variable<Boolean> UNDOABLE = Variable.bool("undoable");
    public static final Variable<Instant> SEND_AT = Variable.instant("sendAt");
    public static final Variable<Boolean> TAKEN_BACK = Variable.bool("takenBack");

    /** By when an employee gets a letter through that no channel has brought. */
    public static final Variable<Instant> LETTER_DUE = Variable.instant("letterDue");

    /** Cases that began before letters were followed were sent their letter from here. */
    public static final ProcessFacts FACTS =
            ProcessFacts.of(
                    KEY,
                    DECISION_NUMBER,
                    UNDOABLE,
                    SEND_AT,
                    TAKEN_BACK,
                    POST_CHANNEL,
                    LETTER_DUE,
                    NOTIFIED_AT,
                    COMPLAINT_DEADLINE);

    private final Processes processes;

    DecisionProcess(Processes processes) {
        this.processes = processes;
    }

    /**
     * Whoever decided takes the sending back.
     *
     * @throws dk.medvind.workflow.NobodyWaits if the letter does not wait any more
     */
    public void takeBack(CaseNumber caseNumber) {
        processes.correlate(KEY + ".taken-back", caseNumber.value(), Facts.of(TAKEN_BACK, true));
    }

    static void written(DelegateExecution execution, LetterWritten letter) {
        DECISION_NUMBER.set(execution, letter.decisionNumber());
        TAKEN_BACK.set(execution, false);
        UNDOABLE.set(execution, letter.sendAt() != null);
        if (letter.sendAt() != null) {
            SEND_AT.set(execution, letter.sendAt());
        }
    }

    public static void notified(DelegateExecution execution, Notified notified) {
        NOTIFIED_AT.set(execution, notified.notifiedAt());
        COMPLAINT_DEADLINE.set(execution, notified.complaintDeadline());
    }

    @Bean
    static ProcessFacts decisionFacts() {
        return FACTS;
    }
}
