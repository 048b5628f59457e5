package dk.medvind.applications.process.disabilitypension;

import dk.medvind.applications.PensionSteps;
import dk.medvind.applications.process.common.CaseFacts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Saml grundlaget. */
@Component("assembleBasis")
class AssembleBasis extends PensionStep {

    AssembleBasis(PensionSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        boolean hear = steps.assembleBasis(number(execution));
        CaseFacts.HEARING_REQUIRED.set(execution, hear);
    }
}
