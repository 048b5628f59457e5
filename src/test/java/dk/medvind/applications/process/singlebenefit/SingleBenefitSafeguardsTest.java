package dk.medvind.applications.process.singlebenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.Completeness;
import dk.medvind.applications.Outcome;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.common.CaseFacts;
import dk.medvind.applications.process.supplement.SupplementProcess;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

/** What holds whichever way a case goes: nothing is lost on it, said twice or left behind. */
class SingleBenefitSafeguardsTest extends SingleBenefitScenarios {

    SingleBenefitSafeguardsTest() {
        super(FlowCoverage.none());
    }

    @Test
    void registersReceptionInTheSameTransactionAsTheSending() {
        var instance = begun();
        processes.complete(open("fillInApplication"), Facts.none());
        verify(steps).receiveApplication(CASE);
        BpmnAwareTests.assertThat(instance).isWaitingAt("informAndDecide");
    }

    @Test
    void leavesTheOfficesWorkOutOfTheSending() {
        begun();
        processes.complete(open("fillInApplication"), Facts.none());
        assertThat(managementService().createJobQuery().count()).isEqualTo(1);
    }

    @Test
    void staysSilentAboutDelayOnceDecided() {
        var instance = submitted();
        processes.complete(open("assessApplication"), CaseFacts.decided(Outcome.GRANTED, true));
        systemWorks();
        after(Duration.ofDays(26));
        verify(steps, never()).announceDelay(any());
        BpmnAwareTests.assertThat(instance).isWaitingAt("complaintWindow");
    }

    @Test
    void endsWhenTheCitizenWithdrawsInTheMiddleOfASupplement() {
        when(steps.assessCompleteness(CASE))
                .thenReturn(new Completeness(false, false, DECISION_DUE));
        var instance = submitted();
        process().withdraw(CASE);
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseWithdrawn");
        assertThat(instance(SupplementProcess.KEY)).isNull();
    }

    @Test
    void letsNoTimerGoOffWhileNobodyHasAnsweredWhatCprTold() {
        var instance = submitted();
        processes.pause(CASE.value());
        process().lifeEvent(CASE, NOW.plus(Duration.ofDays(2)));
        after(Duration.ofDays(26));
        verify(steps, never()).announceDelay(any());
        processes.complete(open("considerLifeEvent"), Facts.none());
        processes.resume(CASE.value());
        systemWorks();
        verify(steps).announceDelay(CASE);
        BpmnAwareTests.assertThat(instance).isWaitingAt("assessApplication");
    }

    @Test
    void endsWithAnUnansweredLifeEventWhenTheCaseIsClosed() {
        var instance = submitted();
        assertThat(process().minds(CASE)).isTrue();
        process().lifeEvent(CASE, NOW.plus(Duration.ofDays(2)));
        process().withdraw(CASE);
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("caseWithdrawn");
        assertThat(process().minds(CASE)).isFalse();
    }

    @Test
    void waitsWithADeadRegisterAndLosesNothingThatTheOthersAnswered() {
        when(steps.assessCompleteness(CASE))
                .thenReturn(new Completeness(true, false, DECISION_DUE));
        doThrow(new IllegalStateException("down")).doNothing().when(steps).collectIncome(CASE);
        var instance = begun();
        processes.complete(open("fillInApplication"), Facts.none());

        assertThatThrownBy(this::systemWorks).hasMessageContaining("collectIncome");
        after(Duration.ofHours(1));

        BpmnAwareTests.assertThat(instance).isWaitingAt("assessApplication");
        verify(steps, times(1)).collectHousehold(CASE);
        verify(steps, times(2)).collectIncome(CASE);
        verify(steps, times(1)).collectBenefits(CASE);
        verify(steps, times(1)).assessCompleteness(CASE);
    }
}
