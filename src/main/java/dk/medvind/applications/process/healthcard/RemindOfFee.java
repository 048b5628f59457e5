package dk.medvind.applications.process.healthcard;

import dk.medvind.applications.HealthCardSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Mind om gebyret. */
@Component("remindOfFee")
class RemindOfFee extends HealthCardStep {

    RemindOfFee(HealthCardSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.remindOfFee(number(execution));
    }
}
