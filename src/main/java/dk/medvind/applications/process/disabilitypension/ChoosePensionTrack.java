package dk.medvind.applications.process.disabilitypension;

import dk.medvind.applications.PensionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Find vejen for sagen. */
@Component("choosePensionTrack")
class ChoosePensionTrack extends PensionStep {

    ChoosePensionTrack(PensionSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var chosen = steps.choosePensionTrack(number(execution));
        DisabilityPensionProcess.TRACK.set(execution, chosen.track());
        DisabilityPensionProcess.JOB_CENTRE_DUE.set(execution, chosen.jobCentreDue());
    }
}
