package dk.medvind.applications.process.lostearnings;

import dk.medvind.applications.ApplicationSteps;
import dk.medvind.applications.process.ApplicationStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Planlæg bevillingen. */
@Component("planGrant")
class PlanGrant extends ApplicationStep {

    PlanGrant(ApplicationSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var plan = steps.planGrant(number(execution));
        LostEarningsProcess.MONTHLY.set(execution, plan.monthly());
        LostEarningsProcess.NEXT_PAYMENT_AT.set(execution, plan.nextPaymentAt());
        LostEarningsProcess.REASSESS_AT.set(execution, plan.reassessAt());
        LostEarningsProcess.REASSESS_BY.set(execution, plan.reassessBy());
        LostEarningsProcess.END_NOTICE_AT.set(execution, plan.endNoticeAt());
    }
}
