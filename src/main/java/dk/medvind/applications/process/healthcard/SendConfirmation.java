package dk.medvind.applications.process.healthcard;

import dk.medvind.applications.HealthCardSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Send bekræftelse. */
@Component("sendConfirmation")
class SendConfirmation extends HealthCardStep {

    SendConfirmation(HealthCardSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.sendConfirmation(number(execution));
    }
}
