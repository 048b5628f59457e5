package dk.medvind.applications.process.common;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Registrér modtagelse. */
@Component("receiveApplication")
class ReceiveApplication extends ApplicationStep {

    ReceiveApplication(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var received = steps.receiveApplication(number(execution));
        CaseFacts.RECEIVED_AT.set(execution, received.receivedAt());
        CaseFacts.DECISION_DUE.set(execution, received.decisionDue());
        CaseFacts.DELAY_NOTICE_AT.set(execution, received.delayNoticeAt());
    }
}
