package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.UserTask;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.util.function.Function;

/**
 * A caseworker's task that writes something into a case of disability pension.
 *
 * @param reachesCitizen whether the citizen is met or called for it
 * @param kind under what it is kept, once for each time the task is done
 * @param written what is kept of the form
 * @param facts what the process is told
 */
record PensionTask(
        ApplicationRows applications,
        Dossier dossier,
        String activity,
        boolean reachesCitizen,
        Kind kind,
        Function<Answers, Object> written,
        Function<Answers, Facts> facts)
        implements UserTask {

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Application subject = applications.get(acting, Action.HANDLE, new CaseNumber(caseNumber));
        int round = dossier.all(subject, kind, Object.class).size();
        dossier.add(subject, kind, "round-" + round, written.apply(answers), acting);
        return facts.apply(answers);
    }
}
