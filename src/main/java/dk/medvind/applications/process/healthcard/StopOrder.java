package dk.medvind.applications.process.healthcard;

import dk.medvind.applications.HealthCardSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Stop bestillingen. */
@Component("stopOrder")
class StopOrder extends HealthCardStep {

    StopOrder(HealthCardSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.stopOrder(number(execution));
    }
}
