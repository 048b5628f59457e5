package dk.medvind.applications.process.healthcard;

import dk.medvind.applications.HealthCardSteps;
import dk.medvind.applications.Outcome;
import dk.medvind.applications.process.common.CaseFacts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Find sagens vej. */
@Component("findWay")
class FindWay extends HealthCardStep {

    FindWay(HealthCardSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var way = steps.findWay(number(execution));
        HealthCardProcess.NEEDS_CASEWORKER.set(execution, way.needsCaseworker());
        HealthCardProcess.CHANGES_DOCTOR.set(execution, way.changesDoctor());
        CaseFacts.OUTCOME.set(execution, way.needsCaseworker() ? null : Outcome.GRANTED);
    }
}
