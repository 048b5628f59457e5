package dk.medvind.applications.process.correction;

import dk.medvind.applications.CorrectionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Meld rettelsen til DOMUS. */
@Component("informDomusOfCorrection")
class InformDomusOfCorrection extends CorrectionServiceTask {

    InformDomusOfCorrection(CorrectionSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.informDomusOfCorrection(number(execution));
    }
}
