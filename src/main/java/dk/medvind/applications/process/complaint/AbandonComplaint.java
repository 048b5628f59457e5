package dk.medvind.applications.process.complaint;

import dk.medvind.applications.ComplaintSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Slet klagekladden. */
@Component("abandonComplaint")
class AbandonComplaint extends ComplaintStep {

    AbandonComplaint(ComplaintSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.abandonComplaint(number(execution));
    }
}
