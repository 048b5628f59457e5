package dk.medvind.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * A service task in Java: reads whose case it is, calls what there is to do, writes the fact that
 * came out. The bean is called as the activity in the diagram.
 *
 * <p>When it fails, the engine keeps an exception that names step, case and kinds of failure only:
 * messages may hold personal data and stay out of the engine's tables and logs. A {@link BpmnError}
 * is no failure and passes as it is.
 */
public abstract class Step implements JavaDelegate {

    /** What the step does. */
    protected abstract void run(DelegateExecution execution);

    @Override
    public final void execute(DelegateExecution execution) {
        try {
            run(execution);
        } catch (BpmnError | OptimisticLockingException | StepFailed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StepFailed(execution.getCurrentActivityId(), caseNumber(execution), e);
        }
    }

    /** The number of the case this step works for. */
    protected static String caseNumber(DelegateExecution execution) {
        var caseNumber = execution.getProcessBusinessKey();
        if (caseNumber == null) {
            throw new IllegalStateException(
                    "No case number in " + execution.getCurrentActivityId());
        }
        return caseNumber;
    }
}
