package dk.medvind.applications.process.common;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Registrér tilbagetrækning. */
@Component("withdrawApplication")
class WithdrawApplication extends ApplicationStep {

    WithdrawApplication(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.withdrawApplication(number(execution));
    }
}
