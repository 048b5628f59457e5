package dk.medvind.applications.process.healthcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.HealthCardSteps.FeePeriod;
import dk.medvind.applications.HealthCardSteps.Way;
import dk.medvind.applications.Outcome;
import dk.medvind.applications.Received;
import dk.medvind.applications.SupplementPeriod;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.applications.process.delivery.DeliveryProcess;
import dk.medvind.applications.process.supplement.SupplementProcess;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way that a health card or a change of doctor can go through the model. */
class HealthCardProcessTest extends ProcessTest {

    private static final Instant DECISION_DUE = NOW.plus(Duration.ofDays(14));

    HealthCardProcessTest() {
        super(
                FlowCoverage.of(HealthCardProcess.KEY),
                List.of(
                        HealthCardProcess.FACTS,
                        SupplementProcess.FACTS,
                        DecisionProcess.FACTS,
                        DeliveryProcess.FACTS),
                "processes/health-card/health-card.bpmn",
                "processes/common/supplement.bpmn",
                "processes/common/decision.bpmn",
                "processes/common/delivery.bpmn",
                "forms/health-card/application.form",
                "forms/health-card/assessment.form",
                "forms/health-card/arrange-doctor.form",
                "forms/common/supplement.form",
                "forms/common/reach-citizen.form",
                "forms/common/life-event.form",
                "forms/common/get-letter-through.form");
    }

    @BeforeEach
    void allGoesWell() {
        when(steps.receiveApplication(CASE))
                .thenReturn(
                        new Received(NOW, DECISION_DUE, DECISION_DUE.minus(Duration.ofDays(3))));
        when(steps.announceDelay(CASE)).thenReturn(DECISION_DUE.plus(Duration.ofDays(14)));
        when(steps.requestSupplement(CASE))
                .thenReturn(
                        new SupplementPeriod(
                                NOW.plus(Duration.ofDays(11)),
                                NOW.plus(Duration.ofDays(14)),
                                NOW.plus(Duration.ofDays(19))));
        when(cardSteps.findWay(CASE)).thenReturn(new Way(false, false));
        when(cardSteps.requestFee(CASE)).thenReturn(fee(true));
        when(cardSteps.chooseDoctor(CASE)).thenReturn(true);
    }

    @Test
    void aLostCardGoesStraightThroughWhenTheFeeIsPaid() {
        var instance = submitted();
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitFee");
        feeComes();

        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseClosed");
        var order = inOrder(steps, cardSteps);
        order.verify(steps).receiveApplication(CASE);
        order.verify(steps).collectHousehold(CASE);
        order.verify(steps).createDomusCase(CASE);
        order.verify(cardSteps).findWay(CASE);
        order.verify(cardSteps).requestFee(CASE);
        order.verify(cardSteps).orderCard(CASE);
        order.verify(cardSteps).sendConfirmation(CASE);
        order.verify(steps).informDomus(CASE);
        order.verify(steps).closeCase(CASE);
        verify(steps, never()).composeDecisionLetter(any());
        verify(cardSteps, never()).chooseDoctor(any());
    }

    @Test
    void aFreeChangeOfDoctorAsksNobodyForAnything() {
        when(cardSteps.findWay(CASE)).thenReturn(new Way(false, true));
        when(cardSteps.requestFee(CASE)).thenReturn(fee(false));
        var instance = submitted();

        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseClosed");
        verify(cardSteps).chooseDoctor(CASE);
        verify(cardSteps, never()).orderCard(any());
        verify(steps, never()).sendReceipt(any());
    }

    @Test
    void remindsOnceAndGivesUpWhenTheFeeNeverComes() {
        var instance = submitted();
        after(Duration.ofDays(4));
        verify(cardSteps).remindOfFee(CASE);
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitFee");

        after(Duration.ofDays(12));
        verify(cardSteps, times(1)).remindOfFee(CASE);
        verify(cardSteps).stopOrder(CASE);
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("orderStopped");
        verify(cardSteps, never()).orderCard(any());
    }

    @Test
    void theFeeIsTheCitizensTimeAndNoDelayOfOurs() {
        submitted();
        after(Duration.ofDays(13));
        verify(steps, never()).announceDelay(any());
    }

    @Test
    void whatIsDoubtfulGoesToACaseworkerAndOnFromThere() {
        when(cardSteps.findWay(CASE)).thenReturn(new Way(true, true));
        when(cardSteps.requestFee(CASE)).thenReturn(fee(false));
        var instance = submitted();
        BpmnAwareTests.assertThat(instance).isWaitingAt("assessApplication");
        verify(steps).sendReceipt(CASE);

        processes.complete(open("assessApplication"), CaseFacts.decided(Outcome.GRANTED, false));
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseClosed");
        verify(cardSteps).chooseDoctor(CASE);
    }

    @Test
    void comesBackToTheCaseworkerWhenTheCitizenWasAsked() {
        when(cardSteps.findWay(CASE)).thenReturn(new Way(true, false));
        var instance = submitted();
        processes.complete(open("assessApplication"), CaseFacts.askedForMore());
        systemWorks();
        processes.complete(open("provideSupplement"), Facts.none());
        systemWorks();
        BpmnAwareTests.assertThat(instance).isWaitingAt("assessApplication");
        Assertions.assertThat(
                        historyService()
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .activityId("assessApplication")
                                .count())
                .isEqualTo(2);
    }

    @Test
    void aRefusalGoesOutByTheCommonWayAndWaitsForComplaints() {
        when(cardSteps.findWay(CASE)).thenReturn(new Way(true, true));
        var instance = submitted();
        processes.complete(open("assessApplication"), CaseFacts.decided(Outcome.REFUSED, false));
        systemWorks();

        verify(steps).composeDecisionLetter(CASE);
        verify(cardSteps, never()).requestFee(any());
        BpmnAwareTests.assertThat(instance).isWaitingAt("complaintWindow");
        after(Duration.ofDays(29));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseClosed");
    }

    @Test
    void comesBackToItsAuthorWhenTheSendingIsTakenBack() {
        decisionsCanBeTakenBack();
        when(cardSteps.findWay(CASE)).thenReturn(new Way(true, true));
        var instance = submitted();
        processes.complete(open("assessApplication"), CaseFacts.decided(Outcome.REFUSED, false));
        systemWorks();
        takeBack();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("assessApplication")
                .hasNotPassed("decisionMade");
    }

    @Test
    void aYesThatIsNotFreeIsWrittenDownAndThenPaidAndOrdered() {
        when(cardSteps.findWay(CASE)).thenReturn(new Way(true, false));
        var instance = submitted();
        processes.complete(
                open("assessApplication"), CaseFacts.decided(Outcome.PARTLY_GRANTED, false));
        systemWorks();
        verify(steps).composeDecisionLetter(CASE);
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitFee");

        feeComes();
        verify(cardSteps).orderCard(CASE);
        BpmnAwareTests.assertThat(instance).isWaitingAt("complaintWindow");
    }

    @Test
    void aDoctorWhoClosedMeanwhileIsReplacedByOneTheCaseworkerFinds() {
        when(cardSteps.findWay(CASE)).thenReturn(new Way(false, true));
        when(cardSteps.chooseDoctor(CASE)).thenReturn(false, true);
        var instance = submitted();
        feeComes();
        BpmnAwareTests.assertThat(instance).isWaitingAt("arrangeDoctor");

        processes.complete(open("arrangeDoctor"), Facts.of(HealthCardProcess.DOCTOR_FOUND, true));
        systemWorks();
        verify(cardSteps, times(2)).chooseDoctor(CASE);
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseClosed");
    }

    @Test
    void withoutAnotherDoctorNothingIsOrdered() {
        when(cardSteps.findWay(CASE)).thenReturn(new Way(false, true));
        when(cardSteps.chooseDoctor(CASE)).thenReturn(false);
        var instance = submitted();
        feeComes();
        processes.complete(open("arrangeDoctor"), Facts.of(HealthCardProcess.DOCTOR_FOUND, false));
        systemWorks();
        verify(cardSteps).stopOrder(CASE);
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("orderStopped");
    }

    @Test
    void tellsTheCitizenOnceThatTheDeadlineIsNotKept() {
        when(cardSteps.findWay(CASE)).thenReturn(new Way(true, false));
        var instance = submitted();
        after(Duration.ofDays(12));
        after(Duration.ofDays(30));
        verify(steps, times(1)).announceDelay(CASE);
        BpmnAwareTests.assertThat(instance).hasPassed("delayAnnounced");
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
        answersWhatCprTells(process(), submitted());
    }

    @Test
    void standsStillForAnotherApplicationAndIsLookedThroughAgain() {
        when(cardSteps.findWay(CASE)).thenReturn(new Way(true, false));
        standsStillAndGoesOn(
                process(),
                submitted(),
                new Received(NOW, DECISION_DUE, DECISION_DUE.minus(Duration.ofDays(3))));
        assertThat(open("assessApplication")).isNotNull();
    }

    @Test
    void endsWhenTheCitizenWithdrawsInsteadOfPaying() {
        var instance = submitted();
        process().withdraw(CASE);
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseWithdrawn");
        verify(steps).withdrawApplication(CASE);
    }

    private static FeePeriod fee(boolean open) {
        return new FeePeriod(open, NOW.plus(Duration.ofDays(3)), NOW.plus(Duration.ofDays(14)));
    }

    private HealthCardProcess process() {
        return new HealthCardProcess(processes);
    }

    private ProcessInstance begun() {
        process().begin(CASE, NOW.plus(Duration.ofDays(90)));
        return instance(HealthCardProcess.KEY);
    }

    private ProcessInstance submitted() {
        var instance = begun();
        processes.complete(open("fillInApplication"), Facts.none());
        systemWorks();
        return instance;
    }

    private void feeComes() {
        processes.correlate(HealthCardProcess.FEE_PAID, CASE.value(), Facts.none());
        systemWorks();
    }
}
