package dk.medvind.applications.process.accesstofile;

import dk.medvind.applications.fileaccess.FileAccessSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Send svaret til borgeren. */
@Component("answerFileAccess")
class AnswerFileAccess extends AccessToFileStep {

    AnswerFileAccess(FileAccessSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.answerFileAccess(number(execution));
    }
}
