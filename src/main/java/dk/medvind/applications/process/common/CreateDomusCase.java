package dk.medvind.applications.process.common;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Opret sag i DOMUS. */
@Component("createDomusCase")
class CreateDomusCase extends ApplicationStep {

    CreateDomusCase(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.createDomusCase(number(execution));
    }
}
