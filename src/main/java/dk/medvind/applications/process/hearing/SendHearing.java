package dk.medvind.applications.process.hearing;

import dk.medvind.applications.HearingSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Send grundlaget i høring. */
@Component("sendHearing")
class SendHearing extends HearingStep {

    SendHearing(HearingSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        HearingProcess.period(execution, steps.sendHearing(number(execution)));
    }
}
