package dk.medvind.applications.process.invoice;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.InvoiceOutcome;
import dk.medvind.applications.InvoiceSteps;
import dk.medvind.workflow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A service task about one line of a case: its number in, what follows out. */
abstract class InvoiceStep extends Step {

    /** What can be asked. */
    final InvoiceSteps steps;

    InvoiceStep(InvoiceSteps steps) {
        this.steps = steps;
    }

    /** Whose case it is. */
    static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(caseNumber(execution));
    }

    /** Which line it is about. */
    static int line(DelegateExecution execution) {
        return InvoiceProcess.LINE.get(execution);
    }

    /** Tells the process what follows. */
    static void tell(DelegateExecution execution, InvoiceOutcome outcome) {
        InvoiceProcess.NEXT.set(execution, outcome.next());
        InvoiceProcess.CHECK_BY.set(execution, outcome.checkBy());
    }
}
