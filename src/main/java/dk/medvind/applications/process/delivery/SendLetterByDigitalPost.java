package dk.medvind.applications.process.delivery;

import dk.medvind.applications.DeliverySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Send brevet digitalt. */
@Component("sendLetterByDigitalPost")
class SendLetterByDigitalPost extends DeliveryStep {

    SendLetterByDigitalPost(DeliverySteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var dispatched = steps.sendLetterByDigitalPost(number(execution), decision(execution));
        DeliveryProcess.dispatched(execution, dispatched);
    }
}
