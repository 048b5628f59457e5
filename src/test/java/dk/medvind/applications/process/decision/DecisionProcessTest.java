package dk.medvind.applications.process.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.Notified;
import dk.medvind.applications.PostChannel;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionProcessTest extends ProcessTest {

    private static final Notified NOTIFIED = new Notified(NOW, NOW.plus(Duration.ofDays(28)));

    DecisionProcessTest() {
        super(
                FlowCoverage.of(DecisionProcess.KEY),
                List.of(DecisionProcess.FACTS),
                "processes/common/decision.bpmn");
    }

    @BeforeEach
    void given() {
        when(steps.choosePostChannel(CASE)).thenReturn(PostChannel.DIGITAL_POST);
        when(steps.sendDecisionByDigitalPost(CASE)).thenReturn(NOTIFIED);
        when(steps.printDecision(CASE)).thenReturn(NOTIFIED);
    }

    @Test
    void writesTheLetterBeforeItFindsTheWayToTheCitizen() {
        BpmnAwareTests.assertThat(communicated()).isEnded().hasPassed("decisionCommunicated");
        var order = inOrder(steps);
        order.verify(steps).composeDecisionLetter(CASE);
        order.verify(steps).choosePostChannel(CASE);
        order.verify(steps).sendDecisionByDigitalPost(CASE);
        verify(steps, never()).printDecision(any());
    }

    @Test
    void writesOnPaperToThoseWithoutDigitalPost() {
        when(steps.choosePostChannel(CASE)).thenReturn(PostChannel.PRINT);
        BpmnAwareTests.assertThat(communicated()).isEnded().hasPassed("printDecision");
        verify(steps, never()).sendDecisionByDigitalPost(any());
    }

    private ProcessInstance communicated() {
        processes.start(DecisionProcess.KEY, CASE.value(), Facts.none());
        var instance = instance(DecisionProcess.KEY);
        assertThat(runtimeService().createExecutionQuery().list()).isNotEmpty();
        systemWorks();
        return instance;
    }
}
