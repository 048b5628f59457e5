package dk.medvind.applications.process.common;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Afslut opgivet kladde. */
@Component("abandonDraft")
class AbandonDraft extends ApplicationStep {

    AbandonDraft(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.abandonDraft(number(execution));
    }
}
