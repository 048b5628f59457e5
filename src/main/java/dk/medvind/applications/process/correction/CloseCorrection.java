package dk.medvind.applications.process.correction;

import dk.medvind.applications.CorrectionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Afslut rettelsen. */
@Component("closeCorrection")
class CloseCorrection extends CorrectionServiceTask {

    CloseCorrection(CorrectionSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.closeCorrection(number(execution));
    }
}
