package dk.medvind.applications.process.disabilitypension;

import dk.medvind.applications.PensionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Find møde og udtalelse. */
@Component("chooseTeamAndClinic")
class ChooseTeamAndClinic extends PensionStep {

    ChooseTeamAndClinic(PensionSteps steps) {
        super(steps);
    }

    @Override
    protected void run(DelegateExecution execution) {
        var chosen = steps.chooseTeamAndClinic(number(execution));
        DisabilityPensionProcess.TEAM_NEEDED.set(execution, chosen.teamNeeded());
        DisabilityPensionProcess.TEAM_MEETING_BY.set(execution, chosen.teamMeetingBy());
        DisabilityPensionProcess.CLINICAL_STATEMENT_NEEDED.set(execution, chosen.statementNeeded());
        DisabilityPensionProcess.STATEMENT_DUE.set(execution, chosen.statementDue());
    }
}
