package dk.medvind.applications.process.complaint;

import dk.medvind.applications.ComplaintSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Afslut klagen. */
@Component("closeComplaint")
class CloseComplaint extends ComplaintStep {

    CloseComplaint(ComplaintSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.closeComplaint(number(execution));
    }
}
