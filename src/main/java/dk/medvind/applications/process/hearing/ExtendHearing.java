package dk.medvind.applications.process.hearing;

import dk.medvind.applications.HearingSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Giv mere tid. */
@Component("extendHearing")
class ExtendHearing extends HearingStep {

    ExtendHearing(HearingSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        HearingProcess.period(execution, steps.extendHearing(number(execution)));
    }
}
