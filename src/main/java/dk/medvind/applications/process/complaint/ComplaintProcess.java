package dk.medvind.applications.process.complaint;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.ForwardWay;
import dk.medvind.applications.Leftover;
import dk.medvind.applications.Reassessed;
import dk.medvind.applications.Ruling;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The process of a complaint. It runs beside the case it is about, under the same number, also when
 * that case is closed.
 */
@Component
public class ComplaintProcess {

    public static final String KEY = "complaint";

    public static final Variable<Integer> COMPLAINT_NUMBER = Variable.count("complaintNumber");
    public static final Variable<Boolean> WRITTEN = Variable.bool("written");
    public static final Variable<Instant> DRAFT_EXPIRES_AT =
            Variable.instant("complaintDraftExpiresAt");
    public static final Variable<Instant> REASSESSMENT_DUE = Variable.instant("reassessmentDue");
    public static final Variable<Instant> REASSESSMENT_NOTICE_AT =
            Variable.instant("reassessmentNoticeAt");
    public static final Variable<Reassessed> REASSESSMENT =
            Variable.ofEnum("reassessment", Reassessed.class);
    public static final Variable<Boolean> PAYABLE = Variable.bool("payable");
    public static final Variable<Instant> CHANGE_DUE = Variable.instant("changeDue");
    public static final Variable<Boolean> MAINTAINED = Variable.bool("maintained");
    public static final Variable<ForwardWay> FORWARD_WAY =
            Variable.ofEnum("forwardWay", ForwardWay.class);
    public static final Variable<Instant> RULING_EXPECTED = Variable.instant("rulingExpected");
    public static final Variable<Ruling> RULING = Variable.ofEnum("ruling", Ruling.class);
    public static final Variable<Leftover> LEFTOVER = Variable.ofEnum("leftover", Leftover.class);
    public static final Variable<Instant> WITHDRAWAL_DUE = Variable.instant("withdrawalDue");

    public static final ProcessFacts FACTS =
            ProcessFacts.of(
                    KEY,
                    COMPLAINT_NUMBER,
                    WRITTEN,
                    DRAFT_EXPIRES_AT,
                    REASSESSMENT_DUE,
                    REASSESSMENT_NOTICE_AT,
                    REASSESSMENT,
                    PAYABLE,
                    CHANGE_DUE,
                    MAINTAINED,
                    FORWARD_WAY,
                    RULING_EXPECTED,
                    RULING,
                    LEFTOVER,
                    WITHDRAWAL_DUE,
                    DecisionProcess.DECISION_NUMBER,
                    DecisionProcess.COMPLAINT_DEADLINE);

    private final Processes processes;

    ComplaintProcess(Processes processes) {
        this.processes = processes;
    }

    /**
     * Begins a complaint.
     *
     * @param number which of the case's complaints it is
     * @param written whether an employee has written it down; otherwise the citizen does
     * @param draftExpiresAt when it is given up if nobody sends it
     */
    public void begin(CaseNumber caseNumber, int number, boolean written, Instant draftExpiresAt) {
        processes.startBeside(
                KEY,
                caseNumber.value(),
                Facts.of(COMPLAINT_NUMBER, number)
                        .with(WRITTEN, written)
                        .with(DRAFT_EXPIRES_AT, draftExpiresAt));
    }

    /** The citizen takes this complaint back, wherever it stands. */
    public void withdraw(CaseNumber caseNumber, int number) {
        processes.correlateTo(
                Facts.of(COMPLAINT_NUMBER, number), KEY + ".withdrawn", caseNumber.value());
    }

    /** What the process is told when the decision stands. */
    public static Facts upheld() {
        return Facts.of(REASSESSMENT, Reassessed.UPHELD);
    }

    /**
     * What the process is told when the decision is changed.
     *
     * @param payable whether Medvind pays the difference itself
     * @param due by when somebody does it otherwise
     */
    public static Facts changed(Reassessed outcome, boolean payable, Instant due) {
        return Facts.of(REASSESSMENT, outcome).with(PAYABLE, payable).with(CHANGE_DUE, due);
    }

    /** What the process is told when the citizen has said whether the complaint goes on. */
    public static Facts maintained(boolean goesOn) {
        return Facts.of(MAINTAINED, goesOn);
    }

    /**
     * What the process is told of the complaint body's answer.
     *
     * @param due by when a changed decision is carried out
     */
    public static Facts ruled(Ruling ruling, Instant due) {
        return Facts.of(RULING, ruling).with(CHANGE_DUE, due);
    }

    @Bean
    static ProcessFacts complaintFacts() {
        return FACTS;
    }
}
