package dk.medvind.applications.process.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.ComplaintSteps.Reassessment;
import dk.medvind.applications.ComplaintSteps.Withdrawal;
import dk.medvind.applications.ForwardWay;
import dk.medvind.applications.Leftover;
import dk.medvind.applications.Notified;
import dk.medvind.applications.Reassessed;
import dk.medvind.applications.Ruling;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintProcessTest extends ProcessTest {

    private static final Instant IN_FOUR_WEEKS = NOW.plus(Duration.ofDays(28));
    private static final Instant IN_A_WEEK = NOW.plus(Duration.ofDays(7));

    ComplaintProcessTest() {
        super(
                FlowCoverage.of(ComplaintProcess.KEY),
                List.of(ComplaintProcess.FACTS, DecisionProcess.FACTS, DeliveryProcess.FACTS),
                "processes/complaint/complaint.bpmn",
                "processes/common/decision.bpmn",
                "processes/common/delivery.bpmn",
                "forms/complaint/complaint.form",
                "forms/complaint/reassessment.form",
                "forms/complaint/maintain.form",
                "forms/complaint/carry-out.form",
                "forms/complaint/forward-by-hand.form",
                "forms/complaint/ruling.form",
                "forms/complaint/tell-body.form",
                "forms/common/get-letter-through.form");
    }

    @BeforeEach
    void given() {
        when(complaintSteps.receiveComplaint(CASE))
                .thenReturn(new Reassessment(NOW.plus(Duration.ofDays(25)), IN_FOUR_WEEKS));
        when(complaintSteps.prepareForwarding(CASE)).thenReturn(ForwardWay.DIGITAL_POST);
        when(complaintSteps.tellOfForwarding(CASE)).thenReturn(NOW.plus(Duration.ofDays(182)));
        when(complaintSteps.withdrawComplaint(CASE))
                .thenReturn(new Withdrawal(Leftover.NOTHING, IN_A_WEEK));
        when(deliverySteps.recordNotification(CASE, 1))
                .thenReturn(new Notified(NOW, NOW.plus(Duration.ofDays(29))));
    }

    @Test
    void waitsForTheCitizenToWriteAndForTheOfficeForFourWeeks() {
        var instance = begun(false);
        BpmnAwareTests.assertThat(instance).task("writeComplaint").hasCandidateGroup("citizen");
        verify(complaintSteps, never()).receiveComplaint(any());
        processes.complete(open("writeComplaint"), Facts.none());
        systemWorks();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("reassessComplaint")
                .task("reassessComplaint")
                .hasCandidateGroup("caseworker")
                .hasDueDate(Date.from(IN_FOUR_WEEKS));
        verify(complaintSteps).sendComplaintReceipt(CASE);
        verify(complaintSteps).informDomusOfComplaint(CASE);
    }

    @Test
    void givesUpADraftThatNobodySends() {
        var instance = begun(false);
        after(Duration.ofDays(91));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("complaintNeverSent");
        verify(complaintSteps).abandonComplaint(CASE);
        verify(complaintSteps, never()).receiveComplaint(any());
    }

    @Test
    void tellsTheCitizenOnceWhenTheReassessmentTakesLonger() {
        var instance = begun(true);
        after(Duration.ofDays(26));
        BpmnAwareTests.assertThat(instance)
                .hasPassed("reassessmentDelayAnnounced")
                .isWaitingAt("reassessComplaint");
        after(Duration.ofDays(30));
        verify(complaintSteps, times(1)).announceReassessmentDelay(CASE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Ruling.class,
            names = {"UPHELD", "DISMISSED"})
    void sendsAComplaintOnAndEndsWithTheAnswer(Ruling ruling) {
        var instance = forwarded();
        BpmnAwareTests.assertThat(instance)
                .hasPassed("forwardComplaint")
                .isWaitingAt("receiveRuling");
        rules(ruling);
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("complaintEnded");
        verify(complaintSteps).closeComplaint(CASE);
        verify(complaintSteps, never()).startNewCase(any());
    }

    @Test
    void carriesOutWhatTheComplaintBodyChanges() {
        var instance = forwarded();
        rules(Ruling.CHANGED);
        BpmnAwareTests.assertThat(instance).isWaitingAt("carryOutRuling");
        processes.complete(open("carryOutRuling"), Facts.none());
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded();
        verify(complaintSteps).closeComplaint(CASE);
    }

    @Test
    void beginsAgainWhenTheCaseIsSentBack() {
        var instance = forwarded();
        rules(Ruling.REMANDED);
        BpmnAwareTests.assertThat(instance).isEnded();
        verify(complaintSteps).startNewCase(CASE);
        verify(complaintSteps).closeComplaint(CASE);
    }

    @Test
    void letsAnEmployeeSendWhatMedvindCannotSend() {
        when(complaintSteps.prepareForwarding(CASE)).thenReturn(ForwardWay.BY_HAND);
        var instance = begun(true);
        reassess(ComplaintProcess.upheld());
        BpmnAwareTests.assertThat(instance).isWaitingAt("forwardByHand");
        processes.complete(open("forwardByHand"), Facts.none());
        systemWorks();
        BpmnAwareTests.assertThat(instance).isWaitingAt("receiveRuling");
        verify(complaintSteps, never()).forwardComplaint(any());
        verify(complaintSteps).tellOfForwarding(CASE);
    }

    @Test
    void endsWhenTheCitizenGotAllOfItAndTheMoneyIsPaid() {
        var instance = begun(true);
        reassess(ComplaintProcess.changed(Reassessed.FULLY_CHANGED, true, IN_A_WEEK));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("changeCarriedOut");
        verify(steps).composeDecisionLetter(CASE);
        verify(complaintSteps).payChange(CASE);
        verify(complaintSteps).closeComplaint(CASE);
        verify(complaintSteps, never()).prepareForwarding(any());
    }

    @Test
    void asksWhetherTheRestGoesOnWhileTheChangeIsCarriedOut() {
        var instance = partlyChanged();
        BpmnAwareTests.assertThat(instance)
                .task("maintainComplaint")
                .hasCandidateGroup("citizen")
                .hasDueDate(Date.from(NOW.plus(Duration.ofDays(29))));
        processes.complete(open("maintainComplaint"), ComplaintProcess.maintained(true));
        systemWorks();
        BpmnAwareTests.assertThat(instance).isWaitingAt("carryOutChange", "receiveRuling");
        processes.complete(open("carryOutChange"), Facts.none());
        rules(Ruling.UPHELD);
        BpmnAwareTests.assertThat(instance).isEnded();
    }

    @Test
    void endsWhenTheCitizenIsContentWithAPart() {
        var instance = partlyChanged();
        processes.complete(open("maintainComplaint"), ComplaintProcess.maintained(false));
        systemWorks();
        verify(complaintSteps).closeComplaint(CASE);
        verify(complaintSteps, never()).prepareForwarding(any());
        processes.complete(open("carryOutChange"), Facts.none());
        BpmnAwareTests.assertThat(instance).isEnded();
    }

    @Test
    void endsWhenTheCitizenSaysNothingForFourWeeks() {
        var instance = partlyChanged();
        processes.complete(open("carryOutChange"), Facts.none());
        after(Duration.ofDays(30));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("notMaintainedInTime");
        verify(complaintSteps, never()).prepareForwarding(any());
    }

    @Test
    void canBeTakenBackWhileItIsReassessed() {
        var instance = begun(true);
        withdraws(Leftover.NOTHING);
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("withdrawnAtOnce");
        verify(complaintSteps, never()).closeComplaint(any());
    }

    @Test
    void tellsTheComplaintBodyThatHasIt() {
        var instance = forwarded();
        withdraws(Leftover.TELL_BODY);
        BpmnAwareTests.assertThat(instance).isWaitingAt("tellBodyOfWithdrawal");
        processes.complete(open("tellBodyOfWithdrawal"), Facts.none());
        BpmnAwareTests.assertThat(instance).isEnded();
    }

    @Test
    void carriesOutAChangeThoughTheRestIsTakenBack() {
        var instance = partlyChanged();
        withdraws(Leftover.CARRY_OUT);
        BpmnAwareTests.assertThat(instance).isWaitingAt("finishChange");
        processes.complete(open("finishChange"), Facts.none());
        BpmnAwareTests.assertThat(instance).isEnded();
    }

    @Test
    void onlyTheComplaintThatIsMeantIsTakenBack() {
        var first = partlyChanged();
        processes.complete(open("maintainComplaint"), ComplaintProcess.maintained(false));
        systemWorks();
        new ComplaintProcess(processes).begin(CASE, 2, true, NOW.plus(Duration.ofDays(90)));
        systemWorks();
        new ComplaintProcess(processes).withdraw(CASE, 2);
        systemWorks();
        BpmnAwareTests.assertThat(first).isWaitingAt("carryOutChange");
    }

    private void withdraws(Leftover leftover) {
        when(complaintSteps.withdrawComplaint(CASE))
                .thenReturn(new Withdrawal(leftover, IN_A_WEEK));
        new ComplaintProcess(processes).withdraw(CASE, 1);
        systemWorks();
        verify(complaintSteps).withdrawComplaint(CASE);
    }

    private ProcessInstance forwarded() {
        var instance = begun(true);
        reassess(ComplaintProcess.upheld());
        verify(complaintSteps).forwardComplaint(CASE);
        return instance;
    }

    private ProcessInstance partlyChanged() {
        var instance = begun(true);
        reassess(ComplaintProcess.changed(Reassessed.PARTLY_CHANGED, false, IN_A_WEEK));
        BpmnAwareTests.assertThat(instance).isWaitingAt("carryOutChange", "maintainComplaint");
        return instance;
    }

    private void reassess(Facts facts) {
        processes.complete(open("reassessComplaint"), facts);
        systemWorks();
    }

    private void rules(Ruling ruling) {
        processes.complete(open("receiveRuling"), ComplaintProcess.ruled(ruling, IN_A_WEEK));
        systemWorks();
    }

    private ProcessInstance begun(boolean written) {
        new ComplaintProcess(processes).begin(CASE, 1, written, NOW.plus(Duration.ofDays(90)));
        systemWorks();
        var instance = instance(ComplaintProcess.KEY);
        assertThat(instance).isNotNull();
        return instance;
    }
}
