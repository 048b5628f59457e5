package dk.medvind.applications.process.correction;

import dk.medvind.applications.CorrectionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Udbetal det, der mangler. */
@Component("payDifference")
class PayDifference extends CorrectionServiceTask {

    PayDifference(CorrectionSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.payDifference(number(execution));
    }
}
