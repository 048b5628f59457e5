package dk.medvind.applications.process.complaint;

import dk.medvind.applications.ComplaintSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Modtag klagen. */
@Component("receiveComplaint")
class ReceiveComplaint extends ComplaintStep {

    ReceiveComplaint(ComplaintSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var reassessment = steps.receiveComplaint(number(execution));
        ComplaintProcess.REASSESSMENT_NOTICE_AT.set(execution, reassessment.noticeAt());
        ComplaintProcess.REASSESSMENT_DUE.set(execution, reassessment.due());
    }
}
