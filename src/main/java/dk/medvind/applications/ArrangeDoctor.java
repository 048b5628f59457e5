package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.healthcard.HealthCardProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Find en anden læge": the practice closed meanwhile, so somebody calls the citizen. */
@Component
class ArrangeDoctor implements UserTask {

    private final ApplicationRows applications;
    private final Dossier dossier;

    ArrangeDoctor(ApplicationRows applications, Dossier dossier) {
        this.applications = applications;
        this.dossier = dossier;
    }

    @Override
    public String activity() {
        return "arrangeDoctor";
    }

    @Override
    public boolean reachesCitizen() {
        return true;
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Application subject = applications.get(acting, Action.HANDLE, new CaseNumber(caseNumber));
        boolean found = answers.text("doctorFound").orElse("").equals("YES");
        String number = answers.text("doctorNumber").map(String::strip).orElse(null);
        if (found && number == null) {
            throw new TaskRefused("applications.healthcard.no-doctor");
        }
        int round = dossier.all(subject, Kind.DOCTOR_ARRANGED, Arranged.class).size();
        dossier.add(
                subject,
                Kind.DOCTOR_ARRANGED,
                "round-" + round,
                new Arranged(found ? number : null, answers.text("arrangementNote").orElse(null)),
                acting);
        return Facts.of(HealthCardProcess.DOCTOR_FOUND, found);
    }

    /**
     * What came of it.
     *
     * @param doctor number of the practice; null when none was found
     */
    record Arranged(@Nullable String doctor, @Nullable String note) {

        @Override
        public String toString() {
            return "Arranged[hidden]";
        }
    }
}
