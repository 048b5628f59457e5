package dk.medvind.applications.process.lostearnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.Completeness;
import dk.medvind.applications.GrantPlan;
import dk.medvind.applications.HearingAnswer;
import dk.medvind.applications.MonthPaid;
import dk.medvind.applications.Outcome;
import dk.medvind.applications.Received;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.approval.ApprovalProcess;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.applications.process.hearing.HearingProcess;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

/** Every way that a case can go through the model. */
class LostEarningsProcessTest extends LostEarningsScenarios {

    LostEarningsProcessTest() {
        super(FlowCoverage.of(LostEarningsProcess.KEY));
    }

    @Test
    void paysMonthByMonthUntilTheLastAndClosesTheCase() {
        when(steps.payMonth(CASE))
                .thenReturn(new MonthPaid(in(34)), new MonthPaid(in(64)), new MonthPaid(null));
        var instance = decided(Outcome.GRANTED);
        BpmnAwareTests.assertThat(instance).isWaitingAt("waitForPayment");
        verify(steps, never()).payMonth(CASE);
        after(Duration.ofDays(5));
        after(Duration.ofDays(30));
        verify(steps, times(2)).payMonth(CASE);
        after(Duration.ofDays(30));

        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("grantEnded", "caseClosed");
        var order = inOrder(steps);
        order.verify(steps).receiveApplication(CASE);
        order.verify(steps).assessCompleteness(CASE);
        order.verify(steps).createDomusCase(CASE);
        order.verify(steps).sendReceipt(CASE);
        order.verify(steps).composeDecisionLetter(CASE);
        order.verify(steps).informDomus(CASE);
        order.verify(steps).planGrant(CASE);
        order.verify(steps, times(3)).payMonth(CASE);
        order.verify(steps).closeCase(CASE);
        verify(steps).collectHousehold(CASE);
        verify(steps).collectIncome(CASE);
        verify(steps).collectChild(CASE);
        verify(steps, never()).payOut(any());
    }

    @Test
    void paysMonthsThatHavePassedAtOnce() {
        when(steps.planGrant(CASE))
                .thenReturn(new GrantPlan(true, in(-60), in(365), in(393), in(500)));
        when(steps.payMonth(CASE))
                .thenReturn(new MonthPaid(in(-30)), new MonthPaid(in(-1)), new MonthPaid(in(20)));
        decided(Outcome.GRANTED);
        verify(steps, times(3)).payMonth(CASE);
    }

    @Test
    void comesBackToItsAuthorUntilSomebodyElseHasApprovedTheDecision() {
        var instance = submitted();
        propose();
        processes.complete(open("approveDecision"), ApprovalProcess.sentBack());
        systemWorks();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("assessApplication")
                .hasNotPassed("decisionMade");
        propose();
        verify(steps, never()).composeDecisionLetter(any());
        processes.complete(open("approveDecision"), ApprovalProcess.approved());
        systemWorks();
        verify(steps).composeDecisionLetter(CASE);
    }

    @Test
    void hearsTheCitizenAboutWhatIsIntendedAndThenAsksTheCaseworkerAgain() {
        var instance = submitted();
        processes.complete(open("assessApplication"), CaseFacts.hearFirst());
        systemWorks();
        BpmnAwareTests.assertThat(instance).isWaitingAt("hearing").hasNotPassed("approval");

        processes.complete(open("commentOnBasis"), HearingProcess.answered(HearingAnswer.COMMENTS));
        systemWorks();
        BpmnAwareTests.assertThat(instance).hasPassed("hearing").isWaitingAt("assessApplication");
        verify(hearingSteps).closeHearing(CASE);
        verify(steps, never()).composeDecisionLetter(any());

        processes.complete(open("assessApplication"), CaseFacts.decided(Outcome.REFUSED, false));
        systemWorks();
        BpmnAwareTests.assertThat(instance).hasPassed("approval", "decisionMade");
        verify(hearingSteps).sendHearing(CASE);
    }

    @Test
    void comesBackToItsAuthorWhenTheSendingIsTakenBack() {
        decisionsCanBeTakenBack();
        var instance = decided(Outcome.GRANTED);
        takeBack();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("assessApplication")
                .hasNotPassed("decisionMade");
    }

    private void propose() {
        processes.complete(
                open("assessApplication"), CaseFacts.proposed(Outcome.GRANTED, true, in(2)));
        systemWorks();
    }

    @Test
    void paysSingleDaysOnce() {
        when(steps.planGrant(CASE)).thenReturn(new GrantPlan(false, null, null, null, null));
        var instance = decided(Outcome.GRANTED);
        verify(steps).payOut(CASE);
        verify(steps, never()).payMonth(any());
        BpmnAwareTests.assertThat(instance).isWaitingAt("complaintWindow");
    }

    @Test
    void paysNothingAfterARefusal() {
        var instance = decided(Outcome.REFUSED);
        verify(steps).informDomus(CASE);
        verify(steps, never()).planGrant(any());
        BpmnAwareTests.assertThat(instance).isWaitingAt("complaintWindow");
        after(Duration.ofDays(29));
        BpmnAwareTests.assertThat(instance).isEnded();
    }

    @Test
    void givesACaseworkerTheGrantToLookAtEveryYear() {
        var instance = decided(Outcome.GRANTED);
        after(Duration.ofDays(366));
        BpmnAwareTests.assertThat(instance)
                .task("reassessGrant")
                .hasCandidateGroup("caseworker")
                .hasDueDate(java.util.Date.from(in(393)));
        reassess(false, false);

        BpmnAwareTests.assertThat(instance).isWaitingAt("waitForReassessment", "waitForPayment");
        after(Duration.ofDays(365));
        open("reassessGrant");
        verify(steps, times(1)).composeDecisionLetter(CASE);
    }

    @Test
    void writesANewDecisionWhenTheGrantIsChanged() {
        var instance = decided(Outcome.GRANTED);
        after(Duration.ofDays(366));
        reassess(true, false);

        verify(steps, times(2)).composeDecisionLetter(CASE);
        verify(steps, times(2)).informDomus(CASE);
        BpmnAwareTests.assertThat(instance).isWaitingAt("waitForReassessment", "waitForPayment");
    }

    @Test
    void looksNoMoreAtAGrantThatEndsButStillPaysWhatIsDue() {
        var instance = decided(Outcome.GRANTED);
        after(Duration.ofDays(366));
        reassess(true, true);
        BpmnAwareTests.assertThat(instance)
                .hasPassed("followUpOver")
                .isNotWaitingAt("waitForReassessment")
                .isWaitingAt("waitForPayment");
    }

    @Test
    void saysInGoodTimeThatTheGrantEnds() {
        var instance = decided(Outcome.GRANTED);
        after(Duration.ofDays(499));
        verify(steps, never()).announceGrantEnd(any());
        after(Duration.ofDays(2));
        verify(steps).announceGrantEnd(CASE);
        BpmnAwareTests.assertThat(instance).hasPassed("endIsKnown").isWaitingAt("waitForPayment");
    }

    @Test
    void leavesNoFollowUpBehindWhenTheLastMonthIsPaid() {
        when(steps.planGrant(CASE))
                .thenReturn(new GrantPlan(true, in(40), in(30), in(58), in(500)));
        when(steps.payMonth(CASE)).thenReturn(new MonthPaid(null));
        var instance = decided(Outcome.GRANTED);
        after(Duration.ofDays(31));
        open("reassessGrant");
        after(Duration.ofDays(10));
        BpmnAwareTests.assertThat(instance).isEnded();
    }

    @Test
    void givesUpADraftThatIsNeverSent() {
        var instance = begun();
        after(Duration.ofDays(91));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("draftAbandoned");
        verify(steps).abandonDraft(CASE);
    }

    @Test
    void asksTheCitizenForWhatIsMissingBeforeACaseworkerSeesTheCase() {
        when(steps.assessCompleteness(CASE))
                .thenReturn(new Completeness(false, false, DECISION_DUE));
        var instance = submitted();
        BpmnAwareTests.assertThat(instance).isWaitingAt("supplement");
        processes.complete(open("provideSupplement"), Facts.none());
        systemWorks();
        BpmnAwareTests.assertThat(instance).isWaitingAt("assessApplication");
    }

    @Test
    void takesAnUrgentCaseStraightToACaseworkerEvenIfSomethingIsMissing() {
        when(steps.assessCompleteness(CASE)).thenReturn(new Completeness(false, true, in(14)));
        BpmnAwareTests.assertThat(submitted())
                .hasNotPassed("supplement")
                .isWaitingAt("assessApplication");
    }

    @Test
    void comesBackToTheCaseworkerWhenTheCitizenWasAskedForMore() {
        var instance = submitted();
        processes.complete(open("assessApplication"), CaseFacts.askedForMore());
        systemWorks();
        BpmnAwareTests.assertThat(instance).isWaitingAt("askForMore");
        processes.complete(open("provideSupplement"), Facts.none());
        systemWorks();
        BpmnAwareTests.assertThat(instance).isWaitingAt("assessApplication");
    }

    @Test
    void tellsTheCitizenOnceThatTheDeadlineIsNotKept() {
        submitted();
        after(Duration.ofDays(68));
        after(Duration.ofDays(30));
        verify(steps, times(1)).announceDelay(CASE);
    }

    @Test
    void asksAPersonOfEachThingThatCprTellsAndGoesOn() {
        answersWhatCprTells(process(), submitted());
    }

    @Test
    void standsStillForAnotherApplicationAndIsLookedThroughAgain() {
        standsStillAndGoesOn(
                process(),
                submitted(),
                new Received(NOW, DECISION_DUE, DECISION_DUE.minus(Duration.ofDays(3))));
        assertThat(open("assessApplication")).isNotNull();
    }

    @Test
    void endsWhenTheCitizenWithdraws() {
        ProcessInstance instance = submitted();
        process().withdraw(CASE);
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseWithdrawn");
        verify(steps).withdrawApplication(CASE);
    }

    private void reassess(boolean changed, boolean ends) {
        processes.complete(
                open("reassessGrant"),
                LostEarningsProcess.reassessed(changed, ends, in(730), in(758)));
        systemWorks();
    }
}
