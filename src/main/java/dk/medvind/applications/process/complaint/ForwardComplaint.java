package dk.medvind.applications.process.complaint;

import dk.medvind.applications.ComplaintSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Send klagen videre. */
@Component("forwardComplaint")
class ForwardComplaint extends ComplaintStep {

    ForwardComplaint(ComplaintSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.forwardComplaint(number(execution));
    }
}
