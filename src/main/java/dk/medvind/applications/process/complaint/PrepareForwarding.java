package dk.medvind.applications.process.complaint;

import dk.medvind.applications.ComplaintSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Saml klagen og sagen. */
@Component("prepareForwarding")
class PrepareForwarding extends ComplaintStep {

    PrepareForwarding(ComplaintSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        ComplaintProcess.FORWARD_WAY.set(execution, steps.prepareForwarding(number(execution)));
    }
}
