package dk.medvind.applications.process.lostearnings;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Hent barnet i CPR. */
@Component("collectChild")
class CollectChild extends ApplicationStep {

    CollectChild(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.collectChild(number(execution));
    }
}
