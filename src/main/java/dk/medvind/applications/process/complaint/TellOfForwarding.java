package dk.medvind.applications.process.complaint;

import dk.medvind.applications.ComplaintSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Fortæl borgeren det. */
@Component("tellOfForwarding")
class TellOfForwarding extends ComplaintStep {

    TellOfForwarding(ComplaintSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        ComplaintProcess.RULING_EXPECTED.set(execution, steps.tellOfForwarding(number(execution)));
    }
}
