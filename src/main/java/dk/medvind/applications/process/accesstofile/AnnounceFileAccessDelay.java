package dk.medvind.applications.process.accesstofile;

import dk.medvind.applications.fileaccess.FileAccessSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Fortæl om forsinkelsen. */
@Component("announceFileAccessDelay")
class AnnounceFileAccessDelay extends AccessToFileStep {

    AnnounceFileAccessDelay(FileAccessSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        steps.announceFileAccessDelay(number(execution));
    }
}
