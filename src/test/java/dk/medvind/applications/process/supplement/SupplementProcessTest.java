package dk.medvind.applications.process.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.FormClosed;
import dk.medvind.applications.SupplementOutcome;
import dk.medvind.applications.SupplementPeriod;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupplementProcessTest extends ProcessTest {

    SupplementProcessTest() {
        super(
                FlowCoverage.of(SupplementProcess.KEY),
                List.of(SupplementProcess.FACTS),
                "processes/common/supplement.bpmn",
                "forms/common/supplement.form",
                "forms/common/reach-citizen.form");
    }

    @BeforeEach
    void given() {
        when(steps.requestSupplement(CASE)).thenReturn(from(NOW));
        when(steps.renewSupplement(CASE)).thenReturn(from(NOW.plus(Duration.ofDays(20))));
    }

    @Test
    void endsWhenTheCitizenSendsWhatIsMissing() {
        var instance = asked();
        BpmnAwareTests.assertThat(instance)
                .task("provideSupplement")
                .hasCandidateGroup("citizen")
                .hasDueDate(Date.from(NOW.plus(Duration.ofDays(14))));
        processes.complete(open("provideSupplement"), Facts.none());
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("supplementReceived");
        verify(steps, never()).remindCitizen(any());
    }

    @Test
    void remindsOnceAndKeepsTheDeadline() {
        var instance = asked();
        after(Duration.ofDays(12));
        BpmnAwareTests.assertThat(instance)
                .hasPassed("citizenReminded")
                .isWaitingAt("provideSupplement");
        processes.complete(open("provideSupplement"), Facts.none());
        BpmnAwareTests.assertThat(instance).isEnded();
        verify(steps, times(1)).remindCitizen(CASE);
    }

    @Test
    void sendsAnEmployeeWhenTheCitizenIsSilent() {
        var instance = silent();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("reachCitizen")
                .task("reachCitizen")
                .hasCandidateGroup("caseworker")
                .hasDueDate(Date.from(NOW.plus(Duration.ofDays(19))));
    }

    @Test
    void endsWhenTheAnswerWasGivenOnTheTelephone() {
        var instance = silent();
        processes.complete(
                open("reachCitizen"), SupplementProcess.triedToReach(SupplementOutcome.ANSWERED));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("supplementReceived");
    }

    @Test
    void takesAnAnswerAfterTheDeadlineAsLongAsNobodyWasReached() {
        CaseNumber number = CASE;
        var late = new SupplementProcess().lateAnswers(processes);
        var instance = asked();
        assertThat(late.areTaken(number)).as("in time it is an ordinary answer").isFalse();
        after(Duration.ofDays(15));
        assertThat(late.areTaken(number)).isTrue();
        late.take(number);
        BpmnAwareTests.assertThat(instance)
                .isEnded()
                .hasPassedInOrder("lateAnswer", "supplementReceived");
        assertThat(late.areTaken(number)).isFalse();
        assertThatThrownBy(() -> late.take(number))
                .as("the employee was quicker")
                .isInstanceOf(FormClosed.class);
    }

    @Test
    void goesOnWithoutAnswerOnlyAfterAnAttempt() {
        var instance = silent();
        processes.complete(
                open("reachCitizen"),
                SupplementProcess.triedToReach(SupplementOutcome.AVAILABLE_BASIS));
        BpmnAwareTests.assertThat(instance)
                .isEnded()
                .hasPassedInOrder("reachCitizen", "goOnWithout")
                .hasNotPassed("supplementReceived");
    }

    @Test
    void givesMoreTimeWithReminderAndDeadlineOfItsOwn() {
        var instance = silent();
        processes.complete(
                open("reachCitizen"),
                SupplementProcess.triedToReach(SupplementOutcome.NEW_DEADLINE));
        systemWorks();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("provideSupplement")
                .task("provideSupplement")
                .hasDueDate(Date.from(NOW.plus(Duration.ofDays(34))));

        after(Duration.ofDays(17));
        verify(steps, times(2)).remindCitizen(CASE);
        after(Duration.ofDays(4));
        BpmnAwareTests.assertThat(instance).isWaitingAt("reachCitizen");
    }

    @Test
    void givesMoreTimeWhenTheCitizenAsksForIt() {
        var instance = asked();
        new SupplementProcess().moreTime(processes).give(CASE);
        systemWorks();
        verify(steps).renewSupplement(CASE);
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("provideSupplement")
                .hasNotPassed("reachCitizen")
                .task("provideSupplement")
                .hasDueDate(Date.from(NOW.plus(Duration.ofDays(34))));
    }

    private ProcessInstance asked() {
        processes.start(SupplementProcess.KEY, CASE.value(), Facts.none());
        systemWorks();
        return instance(SupplementProcess.KEY);
    }

    private ProcessInstance silent() {
        var instance = asked();
        after(Duration.ofDays(15));
        return instance;
    }

    private static SupplementPeriod from(Instant asked) {
        return new SupplementPeriod(
                asked.plus(Duration.ofDays(11)),
                asked.plus(Duration.ofDays(14)),
                asked.plus(Duration.ofDays(19)));
    }
}
