package dk.medvind.applications.process.complaint;

import dk.medvind.applications.ComplaintSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Kvittér for klagen. */
@Component("sendComplaintReceipt")
class SendComplaintReceipt extends ComplaintStep {

    SendComplaintReceipt(ComplaintSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.sendComplaintReceipt(number(execution));
    }
}
