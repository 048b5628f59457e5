package dk.medvind.applications.process.common;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Vurdér mangler og hast. */
@Component("assessCompleteness")
class AssessCompleteness extends ApplicationStep {

    AssessCompleteness(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var found = steps.assessCompleteness(number(execution));
        CaseFacts.COMPLETE.set(execution, found.complete());
        CaseFacts.URGENT.set(execution, found.urgent());
        CaseFacts.DECISION_DUE.set(execution, found.decisionDue());
    }
}
