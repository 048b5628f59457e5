package dk.medvind.applications.process.unpaidmoney;

import dk.medvind.applications.AnotherWayPaid;
import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.UnpaidMoneySteps;
import dk.medvind.workflow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Udbetal pengene ad den anden vej. */
@Component("payAnotherWay")
class PayAnotherWay extends Step {

    private final UnpaidMoneySteps steps;

    PayAnotherWay(UnpaidMoneySteps steps) {
        this.steps = steps;
    }

    @Override
    protected void run(DelegateExecution execution) {
        AnotherWayPaid paid =
                steps.payAnotherWay(
                        new CaseNumber(caseNumber(execution)),
                        UnpaidMoneyProcess.ORDER_NUMBER.get(execution));
        UnpaidMoneyProcess.ORDER_NUMBER.set(execution, paid.order());
        UnpaidMoneyProcess.ORDERED.set(execution, paid.ordered());
    }
}
