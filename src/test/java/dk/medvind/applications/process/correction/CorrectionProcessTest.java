package dk.medvind.applications.process.correction;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.CorrectedMoney;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.applications.process.approval.ApprovalProcess;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.applications.process.delivery.DeliveryProcess;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionProcessTest extends ProcessTest {

    private static final Instant IN_A_WEEK = NOW.plus(Duration.ofDays(7));
    private static final Instant IN_TWO_WEEKS = NOW.plus(Duration.ofDays(14));

    CorrectionProcessTest() {
        super(
                FlowCoverage.of(CorrectionProcess.KEY),
                List.of(
                        CorrectionProcess.FACTS,
                        ApprovalProcess.FACTS,
                        DecisionProcess.FACTS,
                        DeliveryProcess.FACTS),
                "processes/correction/correction.bpmn",
                "processes/common/approval.bpmn",
                "processes/common/decision.bpmn",
                "processes/common/delivery.bpmn",
                "forms/correction/correct.form",
                "forms/correction/comment.form",
                "forms/correction/carry-out.form",
                "forms/common/approval.form",
                "forms/common/get-letter-through.form");
    }

    @BeforeEach
    void given() {
        when(correctionSteps.hearOfCorrection(CASE)).thenReturn(IN_TWO_WEEKS);
    }

    @Test
    void waitsForWhoeverFoundTheError() {
        var instance = begun();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("correctDecision")
                .task("correctDecision")
                .hasCandidateGroup("caseworker")
                .hasDueDate(Date.from(IN_A_WEEK));
    }

    @Test
    void endsWithoutALetterWhenNothingWasWrong() {
        var instance = begun();
        corrects(CorrectionProcess.dropped());
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("nothingToCorrect");
        verify(steps, never()).composeDecisionLetter(any());
    }

    @Test
    void paysWhatIsMoreAndTellsTheCitizenAndDomus() {
        var instance = begun();
        corrects(CorrectionProcess.decided(CorrectedMoney.PAY));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("correctionEnded");
        verify(steps).composeDecisionLetter(CASE);
        verify(correctionSteps).payDifference(CASE);
        verify(correctionSteps).informDomusOfCorrection(CASE);
        verify(correctionSteps).replaceLetter(CASE);
        verify(correctionSteps).closeCorrection(CASE);
    }

    @Test
    void sendsANewLetterWithoutMoneyForASlipOfThePen() {
        var instance = begun();
        corrects(CorrectionProcess.decided(CorrectedMoney.NOTHING));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("moneySettled");
        verify(correctionSteps, never()).payDifference(any());
        verify(correctionSteps).replaceLetter(CASE);
    }

    @Test
    void staysOpenUntilSomebodyHasDoneWhatMedvindCannotDo() {
        var instance = begun();
        corrects(CorrectionProcess.decided(CorrectedMoney.BY_HAND));
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("carryOutCorrection")
                .hasPassed("replaceLetter");
        verify(correctionSteps, never()).closeCorrection(any());
        processes.complete(open("carryOutCorrection"), Facts.none());
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded();
        verify(correctionSteps).closeCorrection(CASE);
    }

    @Test
    void hearsTheCitizenBeforeTheyAreWorseOff() {
        var instance = begun();
        corrects(CorrectionProcess.hearFirst());
        BpmnAwareTests.assertThat(instance)
                .task("commentOnCorrection")
                .hasCandidateGroup("citizen")
                .hasDueDate(Date.from(IN_TWO_WEEKS));
        verify(steps, never()).composeDecisionLetter(any());
        processes.complete(open("commentOnCorrection"), Facts.none());
        systemWorks();
        BpmnAwareTests.assertThat(instance).isWaitingAt("correctDecision");
    }

    @Test
    void goesOnWhenTheCitizenSaysNothingInTime() {
        var instance = begun();
        corrects(CorrectionProcess.hearFirst());
        after(Duration.ofDays(15));
        BpmnAwareTests.assertThat(instance).hasPassed("hearingOver").isWaitingAt("correctDecision");
        corrects(CorrectionProcess.decided(CorrectedMoney.NOTHING));
        BpmnAwareTests.assertThat(instance).isEnded();
        verify(correctionSteps, times(1)).hearOfCorrection(CASE);
    }

    @Test
    void comesBackToItsAuthorWhenItIsNotApproved() {
        var instance = begun();
        corrects(CorrectionProcess.proposed(CorrectedMoney.PAY, IN_A_WEEK));
        verify(steps, never()).composeDecisionLetter(any());
        processes.complete(open("approveDecision"), ApprovalProcess.sentBack());
        systemWorks();
        BpmnAwareTests.assertThat(instance).isWaitingAt("correctDecision");
        corrects(CorrectionProcess.proposed(CorrectedMoney.PAY, IN_A_WEEK));
        processes.complete(open("approveDecision"), ApprovalProcess.approved());
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded();
        verify(steps).composeDecisionLetter(CASE);
        verify(correctionSteps).payDifference(CASE);
    }

    private void corrects(Facts facts) {
        processes.complete(open("correctDecision"), facts);
        systemWorks();
    }

    private ProcessInstance begun() {
        new CorrectionProcess(processes).begin(CASE, 1, IN_A_WEEK);
        systemWorks();
        return instance(CorrectionProcess.KEY);
    }
}
