package dk.medvind.applications.process.delivery;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.DeliverySteps;
import dk.medvind.applications.process.decision.DecisionProcess;
import dk.medvind.workflow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A service task about the letter of one of a case's decisions. */
abstract class DeliveryStep extends Step {

    protected final DeliverySteps steps;

    protected DeliveryStep(DeliverySteps steps) {
        this.steps = steps;
    }

    protected static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(caseNumber(execution));
    }

    protected static int decision(DelegateExecution execution) {
        return DecisionProcess.DECISION_NUMBER.get(execution);
    }
}
