package dk.medvind.applications.process.complaint;

import dk.medvind.applications.ComplaintSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Giv besked om ny frist. */
@Component("announceReassessmentDelay")
class AnnounceReassessmentDelay extends ComplaintStep {

    AnnounceReassessmentDelay(ComplaintSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.announceReassessmentDelay(number(execution));
    }
}
