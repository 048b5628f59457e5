package dk.medvind.applications.process.healthcard;

import dk.medvind.applications.HealthCardSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Registrér lægevalg. */
@Component("chooseDoctor")
class ChooseDoctor extends HealthCardStep {

    ChooseDoctor(HealthCardSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        HealthCardProcess.DOCTOR_CHOSEN.set(execution, steps.chooseDoctor(number(execution)));
    }
}
