package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.Supplements.ReachedOut;
import dk.medvind.applications.process.supplement.SupplementProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * "Prøv at nå borgeren": silence is not refusal, so somebody calls, visits or finds it out before
 * the case goes on.
 */
@Component
class ReachCitizen implements UserTask {

    private static final String ELSEWHERE = "elsewhere";

    private final ApplicationRows applications;
    private final Supplements supplements;
    private final WaitingForms waiting;
    private final CriticalDay criticalDay;
    private final Dossier dossier;
    private final Clock clock;

    ReachCitizen(
            ApplicationRows applications,
            Supplements supplements,
            WaitingForms waiting,
            CriticalDay criticalDay,
            Dossier dossier,
            Clock clock) {
        this.applications = applications;
        this.supplements = supplements;
        this.waiting = waiting;
        this.criticalDay = criticalDay;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public String activity() {
        return "reachCitizen";
    }

    @Override
    public boolean reachesCitizen() {
        return true;
    }

    @Override
    public Map<String, Object> given(String caseNumber) {
        return criticalDay.given(
                applications.get(
                        ActingContext.system(), Action.HANDLE, new CaseNumber(caseNumber)));
    }

    @Override
    public Facts complete(ActingContext acting, WorkItem work, Answers answers) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(work.caseNumber()));
        // Cases on a release whose form does not ask this are told apart by it.
        boolean asks = waiting.form(work).field(ELSEWHERE).isPresent();
        SupplementOutcome outcome =
                SupplementOutcome.valueOf(
                        answers.text("supplementOutcome")
                                .orElseThrow(
                                        () -> new TaskRefused("applications.reach.no-outcome")));
        LocalDate deadline = newDeadline(outcome, answers);
        boolean late =
                asks && deadline != null && criticalDay.knowinglyLate(subject, deadline, answers);
        Elsewhere elsewhere = elsewhere(answers);
        if (outcome == SupplementOutcome.AVAILABLE_BASIS) {
            supplements.requireMayGoOnWithout(subject);
            requireExhausted(asks, elsewhere);
        }
        int round = dossier.all(subject, Kind.REACHED_OUT, ReachedOut.class).size();
        dossier.add(
                subject,
                Kind.REACHED_OUT,
                "round-" + round,
                new ReachedOut(
                        outcome,
                        deadline,
                        answers.text("attemptNote").orElse(null),
                        elsewhere,
                        answers.text("elsewhereNote").orElse(null),
                        late ? true : null),
                acting);
        if (outcome != SupplementOutcome.NEW_DEADLINE) {
            subject.ready(clock.instant());
        }
        return SupplementProcess.triedToReach(outcome);
    }

    /** What can still be had without the citizen is had first (retssikkerhedsloven § 10). */
    private static void requireExhausted(boolean asks, @Nullable Elsewhere elsewhere) {
        if (!asks) {
            return;
        }
        if (elsewhere == null) {
            throw new TaskRefused("applications.reach.no-elsewhere");
        }
        if (!elsewhere.isExhausted()) {
            throw new TaskRefused("applications.reach.elsewhere." + elsewhere);
        }
    }

    private static @Nullable Elsewhere elsewhere(Answers answers) {
        return answers.text(ELSEWHERE).map(Elsewhere::valueOf).orElse(null);
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
