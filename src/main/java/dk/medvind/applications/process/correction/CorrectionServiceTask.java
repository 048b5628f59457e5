package dk.medvind.applications.process.correction;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.CorrectionSteps;
import dk.medvind.workflow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A service task of a correction: the number of the case in, a fact out. */
abstract class CorrectionServiceTask extends Step {

    /** What can be asked. */
    final CorrectionSteps steps;

    CorrectionServiceTask(CorrectionSteps steps) {
        this.steps = steps;
    }

    /** Whose case it is. */
    static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(caseNumber(execution));
    }
}
