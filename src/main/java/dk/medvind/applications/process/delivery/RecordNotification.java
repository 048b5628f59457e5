package dk.medvind.applications.process.delivery;

import dk.medvind.applications.DeliverySteps;
import dk.medvind.applications.process.decision.DecisionProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Notér meddelelsen. */
@Component("recordNotification")
class RecordNotification extends DeliveryStep {

    RecordNotification(DeliverySteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var notified = steps.recordNotification(number(execution), decision(execution));
        DecisionProcess.notified(execution, notified);
    }
}
