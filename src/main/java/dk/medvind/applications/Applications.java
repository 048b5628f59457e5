package dk.medvind.applications;

import dk.medvind.applications.Dossier.Happening;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What citizens can do with their applications. Each call is one transaction, with its audit rows.
 */
@Service
public class Applications {

    private static final Set<ApplicationState> LEFT_OUT =
            Set.of(ApplicationState.ABANDONED, ApplicationState.JOINED);

    private final ApplicationRows applications;
    private final Map<ApplicationType, ApplicationProcess> processes;
    private final Dossier dossier;
    private final MoneyOrderRows orders;
    private final TakingBack undo;
    private final Deadlines deadlines;
    private final MoreTime moreTime;
    private final LateAnswers late;
    private final Parameters parameters;
    private final WorkList workList;
    private final Audit audit;
    private final Clock clock;

    Applications(
            ApplicationRows applications,
            List<ApplicationProcess> processes,
            Dossier dossier,
            MoneyOrderRows orders,
            TakingBack undo,
            Deadlines deadlines,
            MoreTime moreTime,
            LateAnswers late,
            Parameters parameters,
            WorkList workList,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.processes =
                processes.stream()
                        .collect(Collectors.toMap(ApplicationProcess::type, Function.identity()));
        this.dossier = dossier;
        this.orders = orders;
        this.undo = undo;
        this.deadlines = deadlines;
        this.moreTime = moreTime;
        this.late = late;
        this.parameters = parameters;
        this.workList = workList;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins a draft and its process. The case number is the citizen's from now on. */
    @Transactional
    public CaseNumber begin(ActingContext acting, ApplicationType type) {
        return begin(acting, type, applications.nextCaseNumber()).caseNumber();
    }

    /** Begins a draft under a number that was set aside for it. */
    Application begin(ActingContext acting, ApplicationType type, CaseNumber caseNumber) {
        Instant now = clock.instant();
        Instant expires = deadlines.ofDraft(type, now);
        Application draft =
                applications.add(new Application(caseNumber, type, acting, now, expires));
        process(type).begin(caseNumber, expires);
        audit.write(
                acting,
                AuditEntry.changed("draft", Purpose.of(acting), draft.party(), caseNumber.value()));
        return draft;
    }

    /**
     * The citizen's own applications, newest first; given-up drafts are left out, and what stands
     * still for another.
     */
    @Transactional(readOnly = true)
    public List<ApplicationSummary> of(ActingContext acting) {
        return applications.of(acting).stream()
                .filter(application -> !LEFT_OUT.contains(application.state()))
                .map(this::summary)
                .toList();
    }

    /** One application as its citizen sees it. */
    @Transactional
    public ApplicationSummary view(ActingContext acting, CaseNumber caseNumber) {
        Application found = applications.get(acting, Action.SEE, caseNumber);
        audit.write(
                acting,
                AuditEntry.seen(
                        "application",
                        Purpose.OWN_MATTER,
                        found.party(),
                        found.caseNumber().value()));
        return summary(found);
    }

    /**
     * Withdraws, wherever the case stands. A step that is finished at the same moment makes it try
     * again.
     *
     * @throws NotNow if it is decided or has ended
     */
    @Retryable(includes = OptimisticLockingFailureException.class, delay = 100, jitter = 50)
    @Transactional
    public void withdraw(ActingContext acting, CaseNumber caseNumber) {
        Application found = applications.get(acting, Action.APPLY, caseNumber);
        found.withdraw(clock.instant());
        dossier.note(found, Kind.WITHDRAWN, "withdrawn", acting);
        audit.write(
                acting,
                AuditEntry.changed(
                        "withdrawal", Purpose.OWN_MATTER, found.party(), caseNumber.value()));
        process(found.type()).withdraw(caseNumber);
    }

    /**
     * Gives more time for what is missing, as often as the parameter says without asking anybody.
     *
     * @throws NotNow if nothing is awaited, or if it was given as often as that
     */
    @Retryable(includes = OptimisticLockingFailureException.class, delay = 100, jitter = 50)
    @Transactional
    public void moreTime(ActingContext acting, CaseNumber caseNumber) {
        Application found = applications.get(acting, Action.APPLY, caseNumber);
        if (!summary(found).mayAskForMoreTime()) {
            throw new NotNow("given more time", found.state());
        }
        int times = dossier.all(found, Kind.MORE_TIME_ASKED, Object.class).size();
        dossier.note(found, Kind.MORE_TIME_ASKED, "time-" + times, acting);
        audit.write(
                acting,
                AuditEntry.changed(
                        "deadline", Purpose.OWN_MATTER, found.party(), caseNumber.value()));
        moreTime.give(caseNumber);
    }

    /** What is on its way to whom, and what did not get through; empty before money was ordered. */
    @Transactional(readOnly = true)
    public List<OnItsWay> money(ActingContext acting, CaseNumber caseNumber) {
        return OnItsWay.of(orders.of(applications.get(acting, Action.SEE, caseNumber)));
    }

    private boolean timeIsLeft(Application application) {
        return dossier.all(application, Kind.MORE_TIME_ASKED, Object.class).size()
                < parameters.countOn("supplement.more-time.most", Deadlines.dayOf(clock.instant()));
    }

    private ApplicationSummary summary(Application application) {
        List<Happening> story = dossier.story(application);
        List<WorkItem> open = workList.openOn(application.caseNumber().value());
        return new ApplicationSummary(
                application.id(),
                application.caseNumber(),
                application.type(),
                told(application),
                application.receivedAt(),
                application.decisionDue(),
                application.complaintUntil(),
                open,
                open.stream().anyMatch(WaitingForms::isLate)
                        && late.areTaken(application.caseNumber()),
                timeIsLeft(application),
                story.stream()
                        .map(
                                happening ->
                                        new ApplicationSummary.Step(
                                                happening.kind().name(), happening.at()))
                        .toList());
    }

    /** A decision that may still be taken back is not told of: it binds nobody yet. */
    private ApplicationState told(Application application) {
        return undo.until(application).isPresent()
                ? ApplicationState.READY_FOR_ASSESSMENT
                : application.state();
    }

    private ApplicationProcess process(ApplicationType type) {
        ApplicationProcess process = processes.get(type);
        if (process == null) {
            throw new IllegalStateException("No process for " + type);
        }
        return process;
    }
}
