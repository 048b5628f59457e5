package dk.medvind.applications.process.decision;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.DeliverySteps;
import dk.medvind.applications.PostChannel;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Find postkanal. */
@Component("choosePostChannel")
class ChoosePostChannel extends ApplicationStep {

    private final DeliverySteps delivery;

    ChoosePostChannel(ApplicationSteps steps, DeliverySteps delivery) {
        super(steps);
        this.delivery = delivery;
    }

    @Override
    protected void run(DelegateExecution execution) {
        var channel = steps.choosePostChannel(number(execution));
        DecisionProcess.POST_CHANNEL.set(execution, channel);
        if (channel == PostChannel.HAND_OVER) {
            DecisionProcess.LETTER_DUE.set(execution, delivery.letterDue(number(execution)));
        }
    }
}
