package dk.medvind.applications.process.disabilitypension;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.PensionSteps;
import dk.medvind.workflow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A service task that only a disability pension has: the number of the case in, a fact out. */
abstract class PensionStep extends Step {

    /** What can be asked. */
    final PensionSteps steps;

    PensionStep(PensionSteps steps) {
        this.steps = steps;
    }

    /** Whose case it is. */
    static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(caseNumber(execution));
    }
}
