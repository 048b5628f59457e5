package dk.medvind.applications.process.invoice;

import dk.medvind.applications.InvoiceSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Skriv, hvorfor fakturaen ikke betales. */
@Component("tellInvoiceNotPaid")
class TellInvoiceNotPaid extends InvoiceStep {

    TellInvoiceNotPaid(InvoiceSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        tell(execution, steps.tellInvoiceNotPaid(number(execution), line(execution)));
    }
}
