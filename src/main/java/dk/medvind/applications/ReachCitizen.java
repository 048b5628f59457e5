package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.Supplements.ReachedOut;
import dk.medvind.applications.process.supplement.SupplementProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * "Prøv at nå borgeren": silence is not refusal, so somebody calls, visits or finds it out before
 * the case goes on.
 */
@Component
class ReachCitizen implements UserTask {

    private final ApplicationRows applications;
    private final Dossier dossier;
    private final Clock clock;

    ReachCitizen(ApplicationRows applications, Dossier dossier, Clock clock) {
        this.applications = applications;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return "reachCitizen";
    }

    @Override
    public Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        Application subject = applications.get(acting, Action.HANDLE, new CaseNumber(caseNumber));
        SupplementOutcome outcome =
                SupplementOutcome.valueOf(
                        answers.text("supplementOutcome")
                                .orElseThrow(
                                        () -> new TaskRefused("applications.reach.no-outcome")));
        LocalDate deadline = newDeadline(outcome, answers);
        int round = dossier.all(subject, Kind.REACHED_OUT, ReachedOut.class).size();
        dossier.add(
                subject,
                Kind.REACHED_OUT,
                "round-" + round,
                new ReachedOut(outcome, deadline, answers.text("attemptNote").orElse(null)),
                acting);
        if (outcome != SupplementOutcome.NEW_DEADLINE) {
            subject.ready(clock.instant());
        }
        return SupplementProcess.triedToReach(outcome);
    }

    private @Nullable LocalDate newDeadline(SupplementOutcome outcome, Answers answers) {
        if (outcome != SupplementOutcome.NEW_DEADLINE) {
            return null;
        }
        LocalDate deadline =
                answers.day("newDeadline")
                        .orElseThrow(() -> new TaskRefused("applications.reach.no-deadline"));
        if (!deadline.isAfter(Deadlines.dayOf(clock.instant()))) {
            throw new TaskRefused("applications.reach.deadline-past");
        }
        return deadline;
    }
}
