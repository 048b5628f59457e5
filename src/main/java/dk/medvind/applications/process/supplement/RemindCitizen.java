package dk.medvind.applications.process.supplement;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Mind borgeren om svar. */
@Component("remindCitizen")
class RemindCitizen extends ApplicationStep {

    RemindCitizen(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.remindCitizen(number(execution));
    }
}
