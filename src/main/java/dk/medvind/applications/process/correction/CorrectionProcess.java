package dk.medvind.applications.process.correction;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CorrectedMoney;
import dk.medvind.applications.CorrectionStep;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The process that corrects a decision which was sent with an error in it. It runs beside the case,
 * under the same number, also when that case is closed.
 */
@Component
public class CorrectionProcess {

    public static final String KEY = "correction";
    public static final String CORRECT = "correctDecision";

    public static final Variable<Integer> CORRECTION_NUMBER = Variable.count("correctionNumber");
    public static final Variable<Instant> CORRECTION_DUE = Variable.instant("correctionDue");
    public static final Variable<CorrectionStep> CORRECTION_STEP =
            Variable.ofEnum("correctionStep", CorrectionStep.class);
    public static final Variable<Instant> HEARING_DUE = Variable.instant("correctionHearingDue");
    public static final Variable<CorrectedMoney> MONEY =
            Variable.ofEnum("correctedMoney", CorrectedMoney.class);

    public static final ProcessFacts FACTS =
            ProcessFacts.of(
                    KEY,
                    CORRECTION_NUMBER,
                    CORRECTION_DUE,
                    CORRECTION_STEP,
                    HEARING_DUE,
                    MONEY,
                    CaseFacts.APPROVAL_NEEDED,
                    CaseFacts.APPROVED,
                    CaseFacts.APPROVAL_DUE,
                    DecisionProcess.DECISION_NUMBER,
                    DecisionProcess.COMPLAINT_DEADLINE);

    private final Processes processes;

    CorrectionProcess(Processes processes) {
        this.processes = processes;
    }

    /**
     * Begins a correction.
     *
     * @param number which of the case's corrections it is
     * @param due by when it should be corrected
     */
    public void begin(CaseNumber caseNumber, int number, Instant due) {
        processes.startBeside(
                KEY,
                caseNumber.value(),
                Facts.of(CORRECTION_NUMBER, number).with(CORRECTION_DUE, due));
    }

    /** What the process is told when there is nothing to correct. */
    public static Facts dropped() {
        return Facts.of(CORRECTION_STEP, CorrectionStep.DROP);
    }

    /** What the process is told when the citizen is heard first; the task comes back. */
    public static Facts hearFirst() {
        return Facts.of(CORRECTION_STEP, CorrectionStep.HEAR);
    }

    /** What the process is told when the corrected decision is made. */
    public static Facts decided(CorrectedMoney money) {
        return settled(money).with(CaseFacts.APPROVAL_NEEDED, false).with(CaseFacts.APPROVED, true);
    }

    /**
     * What the process is told when somebody else must approve it first.
     *
     * @param due by when an approver is to answer; then the fallback may
     */
    public static Facts proposed(CorrectedMoney money, Instant due) {
        return settled(money)
                .with(CaseFacts.APPROVAL_NEEDED, true)
                .with(CaseFacts.APPROVED, false)
                .with(CaseFacts.APPROVAL_DUE, due);
    }

    private static Facts settled(CorrectedMoney money) {
        return Facts.of(CORRECTION_STEP, CorrectionStep.DECIDE).with(MONEY, money);
    }

    @Bean
    static ProcessFacts correctionFacts() {
        return FACTS;
    }
}
