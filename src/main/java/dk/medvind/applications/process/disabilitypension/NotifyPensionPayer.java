package dk.medvind.applications.process.disabilitypension;

import dk.medvind.applications.PensionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Giv Udbetaling Danmark besked. */
@Component("notifyPensionPayer")
class NotifyPensionPayer extends PensionStep {

    NotifyPensionPayer(PensionSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.notifyPensionPayer(number(execution));
    }
}
