package dk.medvind.applications.process.supplement;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Bed om det, der mangler. */
@Component("requestSupplement")
class RequestSupplement extends ApplicationStep {

    RequestSupplement(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var period = steps.requestSupplement(number(execution));
        SupplementProcess.period(execution, period);
    }
}
