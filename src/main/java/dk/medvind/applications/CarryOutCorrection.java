package dk.medvind.applications;

import dk.medvind.applications.CorrectionWords.CarriedOut;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** "Udfør rettelsen": what a corrected decision asks for outside of Medvind is done and noted. */
@Component
class CarryOutCorrection implements UserTask {

    private final ApplicationRows applications;
    private final CorrectionRows corrections;
    private final Dossier dossier;
    private final Clock clock;

    CarryOutCorrection(
            ApplicationRows applications,
            CorrectionRows corrections,
            Dossier dossier,
            Clock clock) {
        this.applications = applications;
        this.corrections = corrections;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return "carryOutCorrection";
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Application subject = applications.get(acting, Action.HANDLE, new CaseNumber(caseNumber));
        var on =
                answers.day("doneOn")
                        .filter(day -> !day.isAfter(Deadlines.dayOf(clock.instant())))
                        .orElseThrow(() -> new TaskRefused("applications.complaint.day-ahead"));
        Correction correction = corrections.underWay(subject);
        dossier.add(
                subject,
                Kind.CORRECTION_CARRIED_OUT,
                correction.key(),
                new CarriedOut(correction.number(), on, answers.text("doneNote").orElse("")),
                acting);
        return Facts.none();
    }
}
