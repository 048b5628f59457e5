package dk.medvind.applications.process.delivery;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.Dispatched;
import dk.medvind.applications.PostChannel;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.NobodyWaits;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The process that gets a decision's letter to the citizen and follows it until it is there; other
 * processes call it and are told from when the time to complain runs.
 */
@Component
public class DeliveryProcess {

    public static final String KEY = "delivery";

    /** Whether Digital Post took the letter, which is not its arrival. */
    public static final Variable<Boolean> ACCEPTED = Variable.bool("accepted");

    public static final Variable<Boolean> DELIVERED = Variable.bool("delivered");
    public static final Variable<Instant> RECEIPT_DUE = Variable.instant("receiptDue");

    public static final ProcessFacts FACTS =
            ProcessFacts.of(
                    KEY,
                    DecisionProcess.DECISION_NUMBER,
                    DecisionProcess.POST_CHANNEL,
                    ACCEPTED,
                    DELIVERED,
                    RECEIPT_DUE,
                    DecisionProcess.LETTER_DUE,
                    DecisionProcess.NOTIFIED_AT,
                    DecisionProcess.COMPLAINT_DEADLINE);

    private final Processes processes;

    DeliveryProcess(Processes processes) {
        this.processes = processes;
    }

    /**
     * Digital Post has said what became of the letter of one of the case's decisions.
     *
     * @throws NobodyWaits if nothing waits for it
     */
    public void receipt(CaseNumber caseNumber, int decisionNumber, boolean delivered) {
        processes.correlateTo(
                Facts.of(DecisionProcess.DECISION_NUMBER, decisionNumber),
                KEY + ".receipt",
                caseNumber.value(),
                Facts.of(DELIVERED, delivered));
    }

    /**
     * Digital Post has delivered a letter that somebody is getting through by now.
     *
     * @throws NobodyWaits if nobody is
     */
    public void lateReceipt(CaseNumber caseNumber, int decisionNumber) {
        processes.correlateTo(
                Facts.of(DecisionProcess.DECISION_NUMBER, decisionNumber),
                KEY + ".late-receipt",
                caseNumber.value(),
                Facts.of(DELIVERED, true));
    }

    /** What the process is told of what somebody does with a letter that did not get through. */
    public static Facts handled(PostChannel how) {
        return Facts.of(DecisionProcess.POST_CHANNEL, how);
    }

    static void dispatched(DelegateExecution execution, Dispatched dispatched) {
        ACCEPTED.set(execution, dispatched.accepted());
        RECEIPT_DUE.set(execution, dispatched.receiptDue());
        DecisionProcess.LETTER_DUE.set(execution, dispatched.letterDue());
    }

    @Bean
    static ProcessFacts deliveryFacts() {
        return FACTS;
    }
}
