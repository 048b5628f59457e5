package dk.medvind.applications.process.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.medvind.applications.InvoiceNext;
import dk.medvind.applications.InvoiceOutcome;
import dk.medvind.applications.InvoicePeriod;
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

class InvoiceProcessTest extends ProcessTest {

    private static final Instant IN_THREE_DAYS = NOW.plus(Duration.ofDays(3));

    InvoiceProcessTest() {
        super(
                FlowCoverage.of(InvoiceProcess.KEY),
                List.of(InvoiceProcess.FACTS),
                "processes/invoice/invoice.bpmn",
                "forms/invoice/check-invoice.form",
                "forms/invoice/consider-rest.form");
    }

    @Test
    void paysTheInvoiceThatSomebodyHasLookedThrough() {
        when(invoiceSteps.payInvoice(CASE, 1)).thenReturn(outcome(InvoiceNext.DONE));
        var instance = begun(1);
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitInvoice");
        comes(1);
        BpmnAwareTests.assertThat(instance)
                .task("checkInvoice")
                .hasCandidateGroup("caseworker")
                .hasDueDate(Date.from(IN_THREE_DAYS));
        verify(invoiceSteps, never()).payInvoice(any(), anyInt());
        checks(true);
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("grantUsed");
        verify(invoiceSteps, times(1)).payInvoice(CASE, 1);
    }

    @Test
    void waitsOnForTheRestAndTakesTheNextOneThatIsHere() {
        when(invoiceSteps.payInvoice(CASE, 1))
                .thenReturn(
                        outcome(InvoiceNext.WAIT),
                        outcome(InvoiceNext.CHECK),
                        outcome(InvoiceNext.DONE));
        var instance = begun(1);
        comes(1);
        checks(true);
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitInvoice");
        comes(1);
        comes(1);
        checks(true);
        BpmnAwareTests.assertThat(instance).isWaitingAt("checkInvoice");
        checks(true);
        BpmnAwareTests.assertThat(instance).isEnded();
        verify(invoiceSteps, times(3)).payInvoice(CASE, 1);
    }

    @Test
    void tellsWhyAnInvoiceIsNotPaidAndWaitsForAnother() {
        when(invoiceSteps.tellInvoiceNotPaid(CASE, 1)).thenReturn(outcome(InvoiceNext.WAIT));
        var instance = begun(1);
        comes(1);
        checks(false);
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitInvoice");
        verify(invoiceSteps).tellInvoiceNotPaid(CASE, 1);
        verify(invoiceSteps, never()).payInvoice(any(), anyInt());
    }

    @Test
    void remindsBeforeTheLastDayAndGoesOnWaiting() {
        var instance = begun(1);
        after(Duration.ofDays(11));
        BpmnAwareTests.assertThat(instance)
                .hasPassed("citizenReminded")
                .isWaitingAt("awaitInvoice");
        verify(invoiceSteps, times(1)).remindOfInvoice(CASE, 1);
    }

    @Test
    void asksWhatBecomesOfTheRestAndEndsIt() {
        var instance = begun(1);
        after(Duration.ofDays(21));
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("considerRest")
                .isNotWaitingAt("awaitInvoice");
        considers(InvoiceProcess.restEnds());
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed("restNotUsed");
        verify(invoiceSteps).endRest(CASE, 1);
    }

    @Test
    void givesMoreTimeUntilTheNewLastDay() {
        var instance = begun(1);
        after(Duration.ofDays(21));
        considers(InvoiceProcess.moreTime(period(NOW.plus(Duration.ofDays(21)))));
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitInvoice");
        after(Duration.ofDays(19));
        BpmnAwareTests.assertThat(instance).isWaitingAt("awaitInvoice");
        after(Duration.ofDays(2));
        BpmnAwareTests.assertThat(instance).isWaitingAt("considerRest");
        verify(invoiceSteps, never()).endRest(any(), anyInt());
    }

    @Test
    void takesAnInvoiceThatComesAfterTheLastDay() {
        var instance = begun(1);
        after(Duration.ofDays(21));
        comes(1);
        BpmnAwareTests.assertThat(instance)
                .isWaitingAt("checkInvoice")
                .isNotWaitingAt("considerRest");
    }

    @Test
    void anInvoiceMovesItsOwnLineAlone() {
        begun(1);
        var process = new InvoiceProcess(processes);
        process.begin(CASE, 2, period(NOW));
        comes(2);
        assertThat(
                        runtimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(CASE.value())
                                .variableValueEquals("invoiceLine", 1)
                                .activityIdIn("awaitInvoice")
                                .count())
                .isEqualTo(1);
        assertThat(open("checkInvoice")).isNotBlank();
    }

    private void comes(int line) {
        new InvoiceProcess(processes).came(CASE, line, IN_THREE_DAYS);
        systemWorks();
    }

    private void checks(boolean isPaid) {
        processes.complete(open("checkInvoice"), InvoiceProcess.checked(isPaid));
        systemWorks();
    }

    private void considers(Facts facts) {
        processes.complete(open("considerRest"), facts);
        systemWorks();
    }

    private static InvoiceOutcome outcome(InvoiceNext next) {
        return new InvoiceOutcome(next, IN_THREE_DAYS);
    }

    private static InvoicePeriod period(Instant from) {
        return new InvoicePeriod(
                from.plus(Duration.ofDays(10)),
                from.plus(Duration.ofDays(20)),
                from.plus(Duration.ofDays(23)));
    }

    private ProcessInstance begun(int line) {
        new InvoiceProcess(processes).begin(CASE, line, period(NOW));
        return instance(InvoiceProcess.KEY);
    }
}
