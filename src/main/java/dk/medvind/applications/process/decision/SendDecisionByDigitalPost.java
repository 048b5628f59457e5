package dk.medvind.applications.process.decision;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Send afgørelse digitalt. */
@Component("sendDecisionByDigitalPost")
class SendDecisionByDigitalPost extends ApplicationStep {

    SendDecisionByDigitalPost(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var notified = steps.sendDecisionByDigitalPost(number(execution));
        DecisionProcess.notified(execution, notified);
    }
}
