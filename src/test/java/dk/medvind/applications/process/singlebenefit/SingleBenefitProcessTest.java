package dk.medvind.applications.process.singlebenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.Completeness;
import dk.medvind.applications.HearingAnswer;
import dk.medvind.applications.Outcome;
import dk.medvind.applications.PostChannel;
import dk.medvind.applications.Received;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.approval.ApprovalProcess;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.applications.process.hearing.HearingProcess;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

/** Every way that a case can go through the model. */
class SingleBenefitProcessTest extends SingleBenefitScenarios {

    SingleBenefitProcessTest() {
        super(FlowCoverage.of(SingleBenefitProcess.KEY));
    }

    @Test
    void goesFromDraftToClosedCaseWhenEverythingIsThere() {
        var instance = submitted();
        BpmnAwareTests.assertThat(instance).isWaitingAt("assessApplication");

        processes.complete(open("assessApplication"), CaseFacts.decided(Outcome.GRANTED, true));
        systemWorks();
        BpmnAwareTests.assertThat(instance).isWaitingAt("complaintWindow");
        after(Duration.ofDays(29));

        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseClosed");
        var order = inOrder(steps);
        order.verify(steps).receiveApplication(CASE);
        order.verify(steps).assessCompleteness(CASE);
        order.verify(steps).createDomusCase(CASE);
        order.verify(steps).sendReceipt(CASE);
        order.verify(steps).composeDecisionLetter(CASE);
        order.verify(steps).payOut(CASE);
        order.verify(steps).informDomus(CASE);
        order.verify(steps).closeCase(CASE);
        verify(steps).collectHousehold(CASE);
        verify(steps).collectIncome(CASE);
        verify(steps).collectBenefits(CASE);
        verify(deliverySteps).printLetter(CASE, 1);
    }

    @Test
    void givesUpADraftThatIsNeverSent() {
        var instance = begun();
        after(Duration.ofDays(91));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("draftAbandoned");
        verify(steps).abandonDraft(CASE);
        verify(steps, never()).receiveApplication(any());
    }

    @Test
    void givesTheCitizenThePartOfTheWorkThatIsTheCitizens() {
        var instance = begun();
        BpmnAwareTests.assertThat(instance)
                .task("fillInApplication")
                .hasCandidateGroup("citizen")
                .isNotAssigned();
        BpmnAwareTests.assertThat(instance).hasNotPassed("receiveApplication");
    }

    @Test
    void asksTheCitizenForWhatIsMissingBeforeACaseworkerSeesTheCase() {
        when(steps.assessCompleteness(CASE))
                .thenReturn(new Completeness(false, false, DECISION_DUE));
        var instance = submitted();
        BpmnAwareTests.assertThat(instance).isWaitingAt("supplement");

        processes.complete(open("provideSupplement"), Facts.none());
        systemWorks();

        BpmnAwareTests.assertThat(instance)
                .hasPassed("supplement")
                .isWaitingAt("assessApplication");
        verify(steps).requestSupplement(CASE);
    }

    @Test
    void takesAnUrgentCaseStraightToACaseworkerEvenIfSomethingIsMissing() {
        when(steps.assessCompleteness(CASE))
                .thenReturn(new Completeness(false, true, NOW.plus(Duration.ofDays(5))));
        var instance = submitted();
        BpmnAwareTests.assertThat(instance)
                .hasNotPassed("supplement")
                .isWaitingAt("assessApplication")
                .task("assessApplication")
                .hasDueDate(java.util.Date.from(NOW.plus(Duration.ofDays(5))));
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
        processes.complete(
                open("assessApplication"), CaseFacts.decided(Outcome.PARTLY_GRANTED, true));
        systemWorks();

        verify(steps).payOut(CASE);
        assertThat(
                        historyService()
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .activityId("assessApplication")
                                .count())
                .as("a return is seen in history")
                .isEqualTo(2);
    }

    @Test
    void comesBackToItsAuthorUntilSomebodyElseHasApprovedTheDecision() {
        var instance = submitted();
        propose();
        BpmnAwareTests.assertThat(instance).isWaitingAt("approval");
        processes.complete(open("approveDecision"), ApprovalProcess.sentBack());
        systemWorks();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("assessApplication")
                .hasNotPassed("decisionMade");
        verify(steps, never()).composeDecisionLetter(any());

        propose();
        processes.complete(open("approveDecision"), ApprovalProcess.approved());
        systemWorks();
        BpmnAwareTests.assertThat(instance).hasPassed("decisionMade", "communicateDecision");
        verify(steps).payOut(CASE);
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

    private void propose() {
        processes.complete(
                open("assessApplication"),
                CaseFacts.proposed(Outcome.GRANTED, true, NOW.plus(Duration.ofDays(2))));
        systemWorks();
    }

    @Test
    void tellsTheCitizenOnceThatTheDeadlineIsNotKept() {
        var instance = submitted();
        after(Duration.ofDays(26));
        after(Duration.ofDays(30));
        verify(steps, times(1)).announceDelay(CASE);
        BpmnAwareTests.assertThat(instance).hasPassed("delayAnnounced");
        BpmnAwareTests.assertThat(instance).isWaitingAt("assessApplication");
    }

    @Test
    void comesBackToItsAuthorWhenTheSendingIsTakenBack() {
        decisionsCanBeTakenBack();
        var instance = submitted();
        processes.complete(open("assessApplication"), CaseFacts.decided(Outcome.GRANTED, true));
        systemWorks();
        BpmnAwareTests.assertThat(instance).isWaitingAt("writeDecision");
        takeBack();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("assessApplication")
                .hasNotPassed("decisionMade");
        verify(steps, never()).payOut(any());
        verify(deliverySteps, never()).printLetter(any(), anyInt());
    }

    @Test
    void paysThoughDigitalPostIsDownButClosesNothing() {
        when(steps.choosePostChannel(CASE)).thenReturn(PostChannel.DIGITAL_POST);
        when(deliverySteps.sendLetterByDigitalPost(CASE, 1))
                .thenThrow(new IllegalStateException("Digital Post is down"));
        var instance = submitted();
        processes.complete(open("assessApplication"), CaseFacts.decided(Outcome.GRANTED, true));
        systemTries();
        verify(steps).payOut(CASE);
        verify(steps).informDomus(CASE);
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("communicateDecision", "deliveredAndDone")
                .hasNotPassed("complaintWindow");
        verify(steps, never()).closeCase(any());
    }

    @Test
    void closesNothingBeforeTheLetterIsThrough() {
        when(steps.choosePostChannel(CASE)).thenReturn(PostChannel.DIGITAL_POST);
        var instance = submitted();
        processes.complete(open("assessApplication"), CaseFacts.decided(Outcome.GRANTED, true));
        systemWorks();
        after(Duration.ofDays(60));
        BpmnAwareTests.assertThat(instance).isWaitingAt("communicateDecision");
        open("getLetterThrough");
        verify(steps).payOut(CASE);
        verify(steps, never()).closeCase(any());
    }

    @Test
    void paysNothingAfterARefusal() {
        var instance = submitted();
        processes.complete(open("assessApplication"), CaseFacts.decided(Outcome.REFUSED, false));
        systemWorks();
        verify(steps, never()).payOut(any());
        verify(steps).informDomus(CASE);
        BpmnAwareTests.assertThat(instance).isWaitingAt("complaintWindow");
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
    void endsWhenTheCitizenWithdrawsADraft() {
        var instance = begun();
        process().withdraw(CASE);
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseWithdrawn");
        verify(steps).withdrawApplication(CASE);
    }
}
