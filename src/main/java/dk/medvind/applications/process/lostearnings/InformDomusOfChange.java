package dk.medvind.applications.process.lostearnings;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Meld ændringen til DOMUS. */
@Component("informDomusOfChange")
class InformDomusOfChange extends ApplicationStep {

    InformDomusOfChange(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.informDomus(number(execution));
    }
}
