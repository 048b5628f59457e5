package dk.medvind.applications.process.correction;

import dk.medvind.applications.CorrectionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Mærk det gamle brev erstattet. */
@Component("replaceLetter")
class ReplaceLetter extends CorrectionServiceTask {

    ReplaceLetter(CorrectionSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.replaceLetter(number(execution));
    }
}
