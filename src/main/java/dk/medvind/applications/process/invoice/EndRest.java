package dk.medvind.applications.process.invoice;

import dk.medvind.applications.InvoiceSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Afslut resten. */
@Component("endRest")
class EndRest extends InvoiceStep {

    EndRest(InvoiceSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.endRest(number(execution), line(execution));
    }
}
