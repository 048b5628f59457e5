package dk.medvind.applications.process.singlebenefit;

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
        SingleBenefitProcess.RECEIVED_AT.set(execution, received.receivedAt());
        SingleBenefitProcess.DECISION_DUE.set(execution, received.decisionDue());
        SingleBenefitProcess.DELAY_NOTICE_AT.set(execution, received.delayNoticeAt());
    }
}
