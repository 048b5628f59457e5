package dk.medvind.applications.process.accesstofile;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.fileaccess.FileAccessSteps;
import dk.medvind.workflow.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** A service task of a request to see the file: the number of the case in, nothing out. */
abstract class AccessToFileStep extends Step {

    /** What can be asked. */
    final FileAccessSteps steps;

    AccessToFileStep(FileAccessSteps steps) {
        this.steps = steps;
    }

    /** Whose case it is. */
    static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(caseNumber(execution));
    }
}
