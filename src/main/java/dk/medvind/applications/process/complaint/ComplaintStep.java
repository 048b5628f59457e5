package dk.medvind.applications.process.complaint;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.ComplaintSteps;
import dk.medvind.workflow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A service task of a complaint: the number of the case in, a fact out. */
abstract class ComplaintStep extends Step {

    /** What can be asked. */
    final ComplaintSteps steps;

    ComplaintStep(ComplaintSteps steps) {
        this.steps = steps;
    }

    /** Whose case it is. */
    static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(caseNumber(execution));
    }
}
