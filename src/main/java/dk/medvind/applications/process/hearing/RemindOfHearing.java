package dk.medvind.applications.process.hearing;

import dk.medvind.applications.HearingSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Mind borgeren om fristen. */
@Component("remindOfHearing")
class RemindOfHearing extends HearingStep {

    RemindOfHearing(HearingSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.remindOfHearing(number(execution));
    }
}
