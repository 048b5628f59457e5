package dk.medvind.applications.process.hearing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.HearingAnswer;
import dk.medvind.applications.HearingPeriod;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HearingProcessTest extends ProcessTest {

    HearingProcessTest() {
        super(
                FlowCoverage.of(HearingProcess.KEY),
                List.of(HearingProcess.FACTS),
                "processes/common/hearing.bpmn",
                "forms/common/hearing.form");
    }

    @BeforeEach
    void given() {
        when(hearingSteps.sendHearing(CASE)).thenReturn(from(NOW));
        when(hearingSteps.extendHearing(CASE)).thenReturn(from(NOW.plus(Duration.ofDays(10))));
    }

    @ParameterizedTest
    @EnumSource(
            value = HearingAnswer.class,
            names = {"COMMENTS", "NO_COMMENTS"})
    void endsWhenTheCitizenHasAnswered(HearingAnswer answer) {
        var instance = asked();
        BpmnAwareTests.assertThat(instance)
                .task("commentOnBasis")
                .hasCandidateGroup("citizen")
                .hasDueDate(Date.from(NOW.plus(Duration.ofDays(14))));
        processes.complete(open("commentOnBasis"), HearingProcess.answered(answer));
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("citizenHeard");
        verify(hearingSteps).closeHearing(CASE);
        verify(hearingSteps, never()).remindOfHearing(any());
    }

    @Test
    void goesOnWhenTheCitizenIsSilentAfterOneReminder() {
        var instance = asked();
        after(Duration.ofDays(12));
        verify(hearingSteps, times(1)).remindOfHearing(CASE);
        BpmnAwareTests.assertThat(instance).isWaitingAt("commentOnBasis");
        after(Duration.ofDays(3));
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("closeHearing");
        verify(hearingSteps, times(1)).remindOfHearing(CASE);
    }

    @Test
    void givesMoreTimeToWhoAsksForItAndEndsThenAsWell() {
        var instance = asked();
        processes.complete(
                open("commentOnBasis"), HearingProcess.answered(HearingAnswer.MORE_TIME));
        systemWorks();
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("commentOnBasis")
                .task("commentOnBasis")
                .hasDueDate(Date.from(NOW.plus(Duration.ofDays(24))));
        verify(hearingSteps, never()).closeHearing(any());

        processes.complete(open("commentOnBasis"), HearingProcess.answered(HearingAnswer.COMMENTS));
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded();
        verify(hearingSteps).closeHearing(CASE);
    }

    private ProcessInstance asked() {
        processes.start(HearingProcess.KEY, CASE.value(), Facts.none());
        systemWorks();
        return instance(HearingProcess.KEY);
    }

    private static HearingPeriod from(Instant asked) {
        return new HearingPeriod(asked.plus(Duration.ofDays(11)), asked.plus(Duration.ofDays(14)));
    }
}
