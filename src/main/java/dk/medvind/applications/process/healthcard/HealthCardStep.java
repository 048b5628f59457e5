package dk.medvind.applications.process.healthcard;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.HealthCardSteps;
import dk.medvind.workflow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A service task that only health cards have. */
abstract class HealthCardStep extends Step {

    final HealthCardSteps steps;

    HealthCardStep(HealthCardSteps steps) {
        this.steps = steps;
    }

    /** Whose case it is. */
    static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(caseNumber(execution));
    }
}
