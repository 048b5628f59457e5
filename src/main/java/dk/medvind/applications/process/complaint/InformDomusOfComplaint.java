package dk.medvind.applications.process.complaint;

import dk.medvind.applications.ComplaintSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Meld klagen til DOMUS. */
@Component("informDomusOfComplaint")
class InformDomusOfComplaint extends ComplaintStep {

    InformDomusOfComplaint(ComplaintSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.informDomusOfComplaint(number(execution));
    }
}
