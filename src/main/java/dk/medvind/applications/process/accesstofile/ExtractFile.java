package dk.medvind.applications.process.accesstofile;

import dk.medvind.applications.fileaccess.FileAccessSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Lav udtræk af sagen. */
@Component("extractFile")
class ExtractFile extends AccessToFileStep {

    ExtractFile(FileAccessSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.extractFile(number(execution));
    }
}
