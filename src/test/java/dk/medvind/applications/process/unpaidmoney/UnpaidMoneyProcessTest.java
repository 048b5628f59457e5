package dk.medvind.applications.process.unpaidmoney;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.AnotherWayPaid;
import dk.medvind.applications.process.FlowCoverage;
import dk.medvind.applications.process.ProcessTest;
import dk.medvind.workflow.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;

class UnpaidMoneyProcessTest extends ProcessTest {

    private static final Instant IN_TWO_DAYS = NOW.plus(Duration.ofDays(2));

    UnpaidMoneyProcessTest() {
        super(
                FlowCoverage.of(UnpaidMoneyProcess.KEY),
                List.of(UnpaidMoneyProcess.FACTS),
                "processes/unpaid-money/unpaid-money.bpmn",
                "forms/unpaid-money/find-another-way.form");
    }

    @Test
    void asksACaseworkerForAnotherWay() {
        BpmnAwareTests.assertThat(begun())
                .isWaitingAt("findAnotherWay")
                .task("findAnotherWay")
                .hasCandidateGroup("caseworker")
                .hasDueDate(Date.from(IN_TWO_DAYS));
    }

    @Test
    void paysTheOtherWayOnce() {
        when(unpaidMoneySteps.payAnotherWay(CASE, 1)).thenReturn(new AnotherWayPaid(2, true));
        var instance = begun();
        finds(UnpaidMoneyProcess.paysAnotherWay());
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("paidAnotherWay");
        verify(unpaidMoneySteps, times(1)).payAnotherWay(CASE, 1);
    }

    @Test
    void paysNothingThatWasPaidOutside() {
        var instance = begun();
        finds(UnpaidMoneyProcess.paidOutside());
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("paidOutsideMedvind");
        verify(unpaidMoneySteps, never()).payAnotherWay(any(), anyInt());
    }

    @Test
    void asksAgainAboutTheNewPaymentWhenThereIsNoAccountEither() {
        when(unpaidMoneySteps.payAnotherWay(CASE, 1)).thenReturn(new AnotherWayPaid(2, false));
        when(unpaidMoneySteps.payAnotherWay(CASE, 2)).thenReturn(new AnotherWayPaid(3, true));
        var instance = begun();
        finds(UnpaidMoneyProcess.paysAnotherWay());
        BpmnAwareTests.assertThat(instance).isWaitingAt("findAnotherWay");
        finds(UnpaidMoneyProcess.paysAnotherWay());
        BpmnAwareTests.assertThat(instance).isEnded();
        verify(unpaidMoneySteps, times(1)).payAnotherWay(CASE, 2);
    }

    private void finds(Facts facts) {
        processes.complete(open("findAnotherWay"), facts);
        systemWorks();
    }

    private ProcessInstance begun() {
        new UnpaidMoneyProcess(processes).begin(CASE, 1, IN_TWO_DAYS);
        return instance(UnpaidMoneyProcess.KEY);
    }
}
