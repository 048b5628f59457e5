package dk.medvind.applications.process.correction;

import dk.medvind.applications.CorrectionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Hør borgeren om rettelsen. */
@Component("hearOfCorrection")
class HearOfCorrection extends CorrectionServiceTask {

    HearOfCorrection(CorrectionSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        CorrectionProcess.HEARING_DUE.set(execution, steps.hearOfCorrection(number(execution)));
    }
}
