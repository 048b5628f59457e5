package dk.medvind.applications.process.delivery;

import dk.medvind.applications.DeliverySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Send brevet på papir. */
@Component("printLetter")
class PrintLetter extends DeliveryStep {

    PrintLetter(DeliverySteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.printLetter(number(execution), decision(execution));
    }
}
