package dk.medvind.applications.process.complaint;

import dk.medvind.applications.ComplaintSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Begynd en ny sag. */
@Component("startNewCase")
class StartNewCase extends ComplaintStep {

    StartNewCase(ComplaintSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.startNewCase(number(execution));
    }
}
