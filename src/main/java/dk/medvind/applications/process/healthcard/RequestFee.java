package dk.medvind.applications.process.healthcard;

import dk.medvind.applications.HealthCardSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Bed om gebyret. */
@Component("requestFee")
class RequestFee extends HealthCardStep {

    RequestFee(HealthCardSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var period = steps.requestFee(number(execution));
        HealthCardProcess.FEE_OPEN.set(execution, period.open());
        HealthCardProcess.FEE_REMINDER_AT.set(execution, period.reminderAt());
        HealthCardProcess.FEE_DUE_BY.set(execution, period.dueBy());
    }
}
