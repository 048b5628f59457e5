package dk.medvind.applications.process.common;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Giv besked om forsinkelse. */
@Component("announceDelay")
class AnnounceDelay extends ApplicationStep {

    AnnounceDelay(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var expected = steps.announceDelay(number(execution));
        CaseFacts.DECISION_DUE.set(execution, expected);
    }
}
