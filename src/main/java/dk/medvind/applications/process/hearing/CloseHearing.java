package dk.medvind.applications.process.hearing;

import dk.medvind.applications.HearingSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Afslut høringen. */
@Component("closeHearing")
class CloseHearing extends HearingStep {

    CloseHearing(HearingSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.closeHearing(number(execution));
    }
}
