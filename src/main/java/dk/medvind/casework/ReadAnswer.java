package dk.medvind.casework;

import dk.medvind.casework.process.AskColleagueProcess;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import org.springframework.stereotype.Component;

/** "Læs kollegaens svar": it stands as a note on the case. */
@Component
class ReadAnswer implements UserTask {

    @Override
    public String activity() {
        return AskColleagueProcess.READ;
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        return Facts.none();
    }
}
