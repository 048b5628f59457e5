package dk.medvind.applications.process.healthcard;

import dk.medvind.applications.HealthCardSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Bestil sundhedskort. */
@Component("orderCard")
class OrderCard extends HealthCardStep {

    OrderCard(HealthCardSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.orderCard(number(execution));
    }
}
