package dk.medvind.applications.process.lostearnings;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Varsl om ophør. */
@Component("announceGrantEnd")
class AnnounceGrantEnd extends ApplicationStep {

    AnnounceGrantEnd(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.announceGrantEnd(number(execution));
    }
}
