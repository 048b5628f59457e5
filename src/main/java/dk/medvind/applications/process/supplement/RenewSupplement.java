package dk.medvind.applications.process.supplement;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Giv ny frist. */
@Component("renewSupplement")
class RenewSupplement extends ApplicationStep {

    RenewSupplement(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var period = steps.renewSupplement(number(execution));
        SupplementProcess.period(execution, period);
    }
}
