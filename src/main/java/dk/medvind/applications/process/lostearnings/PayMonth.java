package dk.medvind.applications.process.lostearnings;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Udbetal månedens beløb. */
@Component("payMonth")
class PayMonth extends ApplicationStep {

    PayMonth(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var paid = steps.payMonth(number(execution));
        LostEarningsProcess.MORE_PAYMENTS.set(execution, paid.nextPaymentAt() != null);
        LostEarningsProcess.NEXT_PAYMENT_AT.set(execution, paid.nextPaymentAt());
    }
}
