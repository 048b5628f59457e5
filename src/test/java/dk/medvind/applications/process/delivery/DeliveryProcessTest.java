package dk.medvind.applications.process.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.Dispatched;
import dk.medvind.applications.PostChannel;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.NobodyWaits;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryProcessTest extends ProcessTest {

    DeliveryProcessTest() {
        super(
                FlowCoverage.of(DeliveryProcess.KEY),
                List.of(DeliveryProcess.FACTS),
                "processes/common/delivery.bpmn",
                "forms/common/get-letter-through.form");
    }

    @BeforeEach
    void givenDigitalPost() {
        when(steps.choosePostChannel(CASE)).thenReturn(PostChannel.DIGITAL_POST);
    }

    @Test
    void countsFromADeliveryAndNotFromWhatWasTaken() {
        var instance = begun();
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitReceipt");
        verify(deliverySteps, never()).recordNotification(any(), anyInt());
        receipt(true);
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("decisionCommunicated");
        verify(deliverySteps).recordNotification(CASE, 1);
    }

    @Test
    void countsALetterOnPaperWhenItIsPrinted() {
        when(steps.choosePostChannel(CASE)).thenReturn(PostChannel.PRINT);
        BpmnAwareTests.assertThat(begun()).isEnded();
        verify(deliverySteps).printLetter(CASE, 1);
        verify(deliverySteps).recordNotification(CASE, 1);
    }

    @Test
    void givesARejectedLetterToACaseworkerWhoSendsItAgain() {
        var instance = begun();
        receipt(false);
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("getLetterThrough")
                .task("getLetterThrough")
                .hasCandidateGroup("caseworker")
                .hasDueDate(Date.from(NOW.plus(Duration.ofDays(4))));
        handle(PostChannel.DIGITAL_POST);
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitReceipt");
        verify(deliverySteps, times(2)).sendLetterByDigitalPost(CASE, 1);
        receipt(true);
        BpmnAwareTests.assertThat(instance).isEnded();
    }

    @Test
    void givesALetterThatDigitalPostDoesNotTakeToACaseworkerWhoPrintsIt() {
        when(deliverySteps.sendLetterByDigitalPost(CASE, 1))
                .thenReturn(new Dispatched(false, NOW, NOW.plus(Duration.ofDays(2))));
        var instance = begun();
        handle(PostChannel.PRINT);
        BpmnAwareTests.assertThat(instance).isEnded().hasNotPassed("awaitReceipt");
        verify(deliverySteps).printLetter(CASE, 1);
    }

    @Test
    void givesALetterWithoutAnAnswerToACaseworkerUntilTheAnswerComesAfterAll() {
        var instance = begun();
        after(Duration.ofDays(3));
        BpmnAwareTests.assertThat(instance).isWaitingAt("getLetterThrough");
        assertThatThrownBy(() -> process().receipt(CASE, 1, false)).isInstanceOf(NobodyWaits.class);
        process().lateReceipt(CASE, 1);
        systemWorks();
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("receiptCameLate");
    }

    @Test
    void givesALetterThatHasNoWayToACaseworkerWhoHandsItOver() {
        when(steps.choosePostChannel(CASE)).thenReturn(PostChannel.HAND_OVER);
        var instance = begun();
        handle(PostChannel.HAND_OVER);
        BpmnAwareTests.assertThat(instance).isEnded();
        verify(deliverySteps, never()).printLetter(any(), anyInt());
        verify(deliverySteps).recordNotification(CASE, 1);
    }

    @Test
    void tellsOnlyTheDeliveryOfThatDecision() {
        begun();
        assertThatThrownBy(() -> process().receipt(CASE, 2, true)).isInstanceOf(NobodyWaits.class);
    }

    private DeliveryProcess process() {
        return new DeliveryProcess(processes);
    }

    private void receipt(boolean delivered) {
        process().receipt(CASE, 1, delivered);
        systemWorks();
    }

    private void handle(PostChannel how) {
        processes.complete(open("getLetterThrough"), DeliveryProcess.handled(how));
        systemWorks();
    }

    private ProcessInstance begun() {
        processes.start(
                DeliveryProcess.KEY, CASE.value(), Facts.of(DecisionProcess.DECISION_NUMBER, 1));
        var instance = instance(DeliveryProcess.KEY);
        systemWorks();
        return instance;
    }
}
