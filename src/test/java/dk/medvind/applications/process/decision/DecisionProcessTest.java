package dk.medvind.applications.process.decision;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;

import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.NobodyWaits;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

class DecisionProcessTest extends ProcessTest {

    DecisionProcessTest() {
        super(
                FlowCoverage.of(DecisionProcess.KEY),
                List.of(DecisionProcess.FACTS),
                "processes/common/decision.bpmn");
    }

    @Test
    void aLetterThatCannotBeTakenBackIsReadyAtOnce() {
        BpmnAwareTests.assertThat(written()).isEnded().hasPassed("letterReady");
        verify(steps).composeDecisionLetter(CASE);
    }

    @Test
    void aLetterWaitsTenMinutesAndIsThenReady() {
        decisionsCanBeTakenBack();
        var instance = written();
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitSending");
        after(Duration.ofMinutes(9));
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitSending");
        after(Duration.ofMinutes(2));
        BpmnAwareTests.assertThat(instance)
                .isEnded()
                .hasPassed("letterReady")
                .hasNotPassed("sendingTakenBack");
    }

    @Test
    void aLetterThatWaitsCanBeTakenBack() {
        decisionsCanBeTakenBack();
        var instance = written();
        takeBack();
        BpmnAwareTests.assertThat(instance)
                .isEnded()
                .hasPassed("sendingTakenBack")
                .hasNotPassed("letterReady");
    }

    @Test
    void aLetterThatHasGoneCannotBeTakenBack() {
        decisionsCanBeTakenBack();
        written();
        after(Duration.ofMinutes(11));
        assertThatThrownBy(this::takeBack).isInstanceOf(NobodyWaits.class);
    }

    private ProcessInstance written() {
        processes.start(DecisionProcess.KEY, CASE.value(), Facts.none());
        var instance = instance(DecisionProcess.KEY);
        systemWorks();
        return instance;
    }
}
