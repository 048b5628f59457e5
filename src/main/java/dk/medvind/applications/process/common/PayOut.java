package dk.medvind.applications.process.common;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Udbetal ydelsen. */
@Component("payOut")
class PayOut extends ApplicationStep {

    PayOut(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.payOut(number(execution));
    }
}
