package dk.medvind.applications.process.common;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Send kvittering. */
@Component("sendReceipt")
class SendReceipt extends ApplicationStep {

    SendReceipt(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.sendReceipt(number(execution));
    }
}
