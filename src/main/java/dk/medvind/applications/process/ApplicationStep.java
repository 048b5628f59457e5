package dk.medvind.applications.process;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.CaseNumber;
import dk.medvind.workflow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A service task that asks something of applications: the number of the case in, a fact out. */
public abstract class ApplicationStep extends Step {

    /** What can be asked. */
    protected final ApplicationSteps steps;

    protected ApplicationStep(ApplicationSteps steps) {
        this.steps = steps;
    }

    /** Whose case it is. */
    protected static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(caseNumber(execution));
    }
}
