package dk.medvind.applications.process.decision;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Find postkanal. */
@Component("choosePostChannel")
class ChoosePostChannel extends ApplicationStep {

    ChoosePostChannel(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var channel = steps.choosePostChannel(number(execution));
        DecisionProcess.POST_CHANNEL.set(execution, channel);
    }
}
