package dk.medvind.applications.process.complaint;

import dk.medvind.applications.ComplaintSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Registrér tilbagetrækning. */
@Component("withdrawComplaint")
class WithdrawComplaint extends ComplaintStep {

    WithdrawComplaint(ComplaintSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var withdrawal = steps.withdrawComplaint(number(execution));
        ComplaintProcess.LEFTOVER.set(execution, withdrawal.leftover());
        ComplaintProcess.WITHDRAWAL_DUE.set(execution, withdrawal.by());
    }
}
