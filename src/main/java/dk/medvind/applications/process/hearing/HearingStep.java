package dk.medvind.applications.process.hearing;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.HearingSteps;
import dk.medvind.workflow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A service task of the hearing: the number of the case in, a fact out. */
abstract class HearingStep extends Step {

    /** What can be asked. */
    final HearingSteps steps;

    HearingStep(HearingSteps steps) {
        this.steps = steps;
    }

    /** Whose case it is. */
    static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(caseNumber(execution));
    }
}
