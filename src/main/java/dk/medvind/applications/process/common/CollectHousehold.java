package dk.medvind.applications.process.common;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Hent husstand i CPR. */
@Component("collectHousehold")
class CollectHousehold extends ApplicationStep {

    CollectHousehold(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.collectHousehold(number(execution));
    }
}
