package dk.medvind.applications.process.invoice;

import dk.medvind.applications.InvoiceSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Mind om fakturaen. */
@Component("remindOfInvoice")
class RemindOfInvoice extends InvoiceStep {

    RemindOfInvoice(InvoiceSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.remindOfInvoice(number(execution), line(execution));
    }
}
