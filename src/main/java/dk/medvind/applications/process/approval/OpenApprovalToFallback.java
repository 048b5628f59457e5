package dk.medvind.applications.process.approval;

import dk.medvind.applications.ApprovalSteps;
import dk.medvind.applications.CaseNumber;
import dk.medvind.workflow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Giv en kollega lov at godkende. */
@Component("openApprovalToFallback")
class OpenApprovalToFallback extends Step {

    private final ApprovalSteps steps;

    OpenApprovalToFallback(ApprovalSteps steps) {
        this.steps = steps;
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.openApprovalToFallback(new CaseNumber(caseNumber(execution)));
    }
}
