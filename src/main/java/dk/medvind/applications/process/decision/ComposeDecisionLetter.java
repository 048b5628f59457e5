package dk.medvind.applications.process.decision;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Skriv afgørelsesbrev. */
@Component("composeDecisionLetter")
class ComposeDecisionLetter extends ApplicationStep {

    ComposeDecisionLetter(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var written = steps.composeDecisionLetter(number(execution));
        DecisionProcess.written(execution, written);
    }
}
