package dk.medvind.applications.process.disabilitypension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.Completeness;
import dk.medvind.applications.HearingAnswer;
import dk.medvind.applications.Outcome;
import dk.medvind.applications.PensionTrack;
import dk.medvind.applications.Received;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.approval.ApprovalProcess;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.applications.process.hearing.HearingProcess;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

/** Every way that a case can go through the model. */
class DisabilityPensionProcessTest extends DisabilityPensionScenarios {

    DisabilityPensionProcessTest() {
        super(FlowCoverage.of(DisabilityPensionProcess.KEY));
    }

    @Test
    void goesFromTheCitizensRequestOverPlanTeamAndHearingToUdbetalingDanmark() {
        var instance = heard();
        BpmnAwareTests.assertThat(instance).isWaitingAt("assessApplication");
        done("assessApplication", CaseFacts.decided(Outcome.GRANTED, false));
        BpmnAwareTests.assertThat(instance).isWaitingAt("complaintWindow");
        after(Duration.ofDays(29));

        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseClosed");
        var order = inOrder(steps, pensionSteps, hearingSteps);
        order.verify(steps).receiveApplication(CASE);
        order.verify(steps).createDomusCase(CASE);
        order.verify(steps).sendReceipt(CASE);
        order.verify(pensionSteps).choosePensionTrack(CASE);
        order.verify(pensionSteps).chooseTeamAndClinic(CASE);
        order.verify(pensionSteps).assembleBasis(CASE);
        order.verify(hearingSteps).sendHearing(CASE);
        order.verify(hearingSteps).closeHearing(CASE);
        order.verify(steps).composeDecisionLetter(CASE);
        order.verify(pensionSteps).notifyPensionPayer(CASE);
        order.verify(steps).informDomus(CASE);
        order.verify(steps).closeCase(CASE);
        verify(steps, never()).payOut(any());
    }

    @Test
    void comesBackToItsAuthorWhenTheSendingIsTakenBack() {
        decisionsCanBeTakenBack();
        var instance = heard();
        done("assessApplication", CaseFacts.decided(Outcome.GRANTED, false));
        takeBack();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("assessApplication")
                .hasNotPassed("decisionMade");
    }

    @Test
    void waitsForTheJobCentreOnTheMunicipalTrack() {
        track(PensionTrack.MUNICIPAL);
        var instance = submitted();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("receiveJobCentrePapers")
                .task("receiveJobCentrePapers")
                .hasDueDate(Date.from(NOW.plus(Duration.ofDays(28))));
        done("receiveJobCentrePapers", Facts.none());
        BpmnAwareTests.assertThat(instance).isWaitingAt("preparePlan");
    }

    @Test
    void talksTheWayOverWithACitizenWhoDoesNotKnow() {
        track(PensionTrack.UNCLEAR);
        var instance = submitted();
        BpmnAwareTests.assertThat(instance).isWaitingAt("clarifyTrack");
        track(PensionTrack.ON_REQUEST);
        done("clarifyTrack", Facts.none());
        BpmnAwareTests.assertThat(instance).isWaitingAt("preparePlan");
        verify(pensionSteps, times(2)).choosePensionTrack(CASE);
    }

    @Test
    void waitsForTheClinicalFunctionOnTheThirdPartysTime() {
        preparation(true, true);
        var instance = planned();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("obtainClinicalStatement")
                .task("obtainClinicalStatement")
                .hasDueDate(Date.from(STATEMENT_DUE));
        done("obtainClinicalStatement", Facts.none());
        BpmnAwareTests.assertThat(instance).isWaitingAt("holdTeamMeeting");
    }

    @Test
    void chasesALateStatementAndWaitsAgainForTheNewDate() {
        preparation(true, true);
        var instance = planned();
        after(Duration.ofDays(43));
        BpmnAwareTests.assertThat(instance).isWaitingAt("chaseStatement");
        var later = NOW.plus(Duration.ofDays(60));
        done("chaseStatement", DisabilityPensionProcess.statementComes(later));
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("obtainClinicalStatement")
                .task("obtainClinicalStatement")
                .hasDueDate(Date.from(later));
    }

    @Test
    void goesOnWithoutAStatementThatDoesNotCome() {
        preparation(true, true);
        var instance = planned();
        after(Duration.ofDays(43));
        done("chaseStatement", DisabilityPensionProcess.noStatement());
        BpmnAwareTests.assertThat(instance).isWaitingAt("holdTeamMeeting");
    }

    @Test
    void leavesOutTeamAndStatementWhenTheTableSaysSo() {
        preparation(false, false);
        var instance = planned();
        BpmnAwareTests.assertThat(instance)
                .hasNotPassed("holdTeamMeeting", "obtainClinicalStatement")
                .isWaitingAt("hearing");
    }

    @Test
    void asksTheCitizenAndHearsAgainOnlyIfTheTableSaysSo() {
        var instance = heard();
        when(pensionSteps.assembleBasis(CASE)).thenReturn(false);
        done("assessApplication", CaseFacts.askedForMore());
        BpmnAwareTests.assertThat(instance).isWaitingAt("askForMore");
        done("provideSupplement", Facts.none());
        BpmnAwareTests.assertThat(instance).isWaitingAt("assessApplication");
        verify(hearingSteps, times(1)).sendHearing(CASE);
        verify(pensionSteps, times(2)).assembleBasis(CASE);
    }

    @Test
    void decidesThoughTheCitizenSaidNothingInTheHearing() {
        var instance = planned();
        done("holdTeamMeeting", Facts.none());
        after(Duration.ofDays(15));
        BpmnAwareTests.assertThat(instance).isWaitingAt("assessApplication");
    }

    @Test
    void tellsUdbetalingDanmarkNothingOfARefusal() {
        var instance = heard();
        done("assessApplication", CaseFacts.decided(Outcome.REFUSED, false));
        BpmnAwareTests.assertThat(instance).isWaitingAt("complaintWindow");
        verify(pensionSteps, never()).notifyPensionPayer(any());
        verify(steps).informDomus(CASE);
    }

    @Test
    void standsStillForAnotherApplicationAndIsLookedThroughAgain() {
        standsStillAndGoesOn(
                process(),
                submitted(),
                new Received(NOW, DECISION_DUE, DECISION_DUE.minus(Duration.ofDays(3))));
        assertThat(open("clarifyTrack")).isNotNull();
    }

    @Test
    void canSendACaseBackToTheJobCentre() {
        track(PensionTrack.MUNICIPAL);
        var instance = submitted();
        done("receiveJobCentrePapers", Facts.none());
        done("preparePlan", Facts.none());
        done("holdTeamMeeting", Facts.none());
        done("commentOnBasis", HearingProcess.answered(HearingAnswer.NO_COMMENTS));
        done("assessApplication", CaseFacts.decided(Outcome.RETURNED_TO_JOB_CENTRE, false));
        BpmnAwareTests.assertThat(instance).isWaitingAt("complaintWindow");
        verify(pensionSteps, never()).notifyPensionPayer(any());
    }

    @Test
    void comesBackToItsAuthorUntilALeaderHasApprovedTheDecision() {
        var instance = planned();
        done("holdTeamMeeting", Facts.none());
        done("commentOnBasis", HearingProcess.answered(HearingAnswer.NO_COMMENTS));
        var proposed = CaseFacts.proposed(Outcome.GRANTED, false, NOW.plus(Duration.ofDays(2)));
        done("assessApplication", proposed);
        done("approveDecision", ApprovalProcess.sentBack());
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("assessApplication")
                .hasNotPassed("decisionMade");
        done("assessApplication", proposed);
        verify(pensionSteps, never()).notifyPensionPayer(any());
        done("approveDecision", ApprovalProcess.approved());
        verify(pensionSteps).notifyPensionPayer(CASE);
    }

    @Test
    void asksForThePapersTheCitizenHasBeforeACaseworkerSeesTheCase() {
        when(steps.assessCompleteness(CASE))
                .thenReturn(new Completeness(false, false, DECISION_DUE));
        var instance = submitted();
        BpmnAwareTests.assertThat(instance).isWaitingAt("supplement");
        done("provideSupplement", Facts.none());
        BpmnAwareTests.assertThat(instance).isWaitingAt("preparePlan");
    }

    @Test
    void takesSomebodySeriouslyIllStraightToACaseworker() {
        when(steps.assessCompleteness(CASE))
                .thenReturn(new Completeness(false, true, NOW.plus(Duration.ofDays(14))));
        var instance = submitted();
        BpmnAwareTests.assertThat(instance).hasNotPassed("supplement").isWaitingAt("preparePlan");
    }

    @Test
    void tellsTheCitizenOnceThatTheDeadlineIsNotKept() {
        var instance = submitted();
        after(Duration.ofDays(88));
        after(Duration.ofDays(30));
        verify(steps, times(1)).announceDelay(CASE);
        BpmnAwareTests.assertThat(instance).hasPassed("delayAnnounced").isWaitingAt("preparePlan");
    }

    @Test
    void givesUpADraftThatIsNeverSent() {
        var instance = begun();
        after(Duration.ofDays(91));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("draftAbandoned");
        verify(steps).abandonDraft(CASE);
    }

    @Test
    void asksAPersonOfEachThingThatCprTellsAndGoesOn() {
        answersWhatCprTells(process(), planned());
    }

    @Test
    void endsWhenTheCitizenWithdrawsInTheMiddleOfTheHearing() {
        var instance = planned();
        done("holdTeamMeeting", Facts.none());
        process().withdraw(CASE);
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseWithdrawn");
        verify(steps).withdrawApplication(CASE);
    }
}
