package dk.medvind.applications.process.invoice;

import dk.medvind.applications.InvoiceSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Betal fakturaen. */
@Component("payInvoice")
class PayInvoice extends InvoiceStep {

    PayInvoice(InvoiceSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        tell(execution, steps.payInvoice(number(execution), line(execution)));
    }
}
