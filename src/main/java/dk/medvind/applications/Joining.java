package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.JoinRows.Join;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseWatcher;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.workflow.CaseMovedOn;
import dk.medvind.workflow.NobodyWaits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications about the same that came through several doors become one, and two again. One goes
 * on with the earliest receipt and the earliest promise of both; the other stands still with all it
 * holds, and its open tasks end.
 */
@Service
public class Joining {

    /** Fewer characters are no reason. */
    public static final int SHORTEST = 5;

    /** More nobody reads. */
    public static final int LONGEST = 1000;

    private final ApplicationRows applications;
    private final JoinRows rows;
    private final Map<ApplicationType, ApplicationProcess> processes;
    private final Deadlines deadlines;
    private final Dossier dossier;
    private final CaseWatcher watcher;
    private final Audit audit;

    Joining(
            ApplicationRows applications,
            JoinRows rows,
            List<ApplicationProcess> processes,
            Deadlines deadlines,
            Dossier dossier,
            CaseWatcher watcher,
            Audit audit) {
        this.applications = applications;
        this.rows = rows;
        this.processes =
                processes.stream()
                        .collect(Collectors.toMap(ApplicationProcess::type, Function.identity()));
        this.deadlines = deadlines;
        this.dossier = dossier;
        this.watcher = watcher;
        this.audit = audit;
    }

    /**
     * How a case is joined with others.
     *
     * @param standing those it goes on for
     * @param goesOn the one that goes on for it; null if it does not stand still
     */
    public record Joined(List<Other> standing, @Nullable Other goesOn) {}

    /** Another case: when it was received, and when they became one. */
    public record Other(String caseNumber, Instant receivedAt, Instant joinedAt) {}

    /** How the citizen's own case, or a case the employee handles, is joined. */
    @Transactional(readOnly = true)
    public Joined of(ActingContext acting, CaseNumber caseNumber) {
        Application subject = applications.get(acting, Action.SEE, caseNumber);
        return new Joined(
                rows.into(subject.id()).stream()
                        .map(
                                join ->
                                        new Other(
                                                join.standingNumber().value(),
                                                join.received(),
                                                join.at()))
                        .toList(),
                rows.of(subject.id())
                        .map(
                                join ->
                                        new Other(
                                                join.goingOnNumber().value(),
                                                join.ownReceived(),
                                                join.at()))
                        .orElse(null));
    }

    /**
     * Lets one go on for both.
     *
     * @param reason why they are the same; both cases keep it
     * @throws TaskRefused if they are not one citizen's, not about the same, not both open and
     *     undecided, or if the reason says nothing
     * @throws NotFoundForYou if the one that goes on is foreign or unknown
     */
    @Transactional
    public void join(
            ActingContext acting,
            CaseNumber goesOnNumber,
            CaseNumber standingNumber,
            String reason) {
        Application goesOn = applications.get(acting, Action.DECIDE, goesOnNumber);
        Application standing = other(acting, standingNumber);
        String why = reason(reason);
        Stream.of(goesOnNumber, standingNumber)
                .sorted(Comparator.comparing(CaseNumber::value))
                .forEach(applications::lock);
        require(goesOn, standing);
        var id = rows.begin(acting, goesOn, standing, why);
        standing.standStill();
        goesOn.goesOnFor(
                earliest(goesOn.receivedAt(), standing.receivedAt()).orElseThrow(),
                earliest(goesOn.decisionDue(), standing.decisionDue()).orElse(null));
        tellOfDelay(goesOn);
        try {
            process(standing).join(standingNumber);
        } catch (NobodyWaits | CaseMovedOn e) {
            throw new TaskRefused("applications.join.meanwhile");
        }
        for (Application each : List.of(goesOn, standing)) {
            tell(acting, each, Kind.JOINED, id.toString());
        }
    }

    /**
     * Lets the one that stands still go on by itself: somebody looks it through again. What was
     * promised for it holds, and so does what was promised for the other before they were joined.
     *
     * @throws TaskRefused if it does not stand still, or if the reason says nothing
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional
    public void part(ActingContext acting, CaseNumber standingNumber, String reason) {
        Application standing = applications.get(acting, Action.DECIDE, standingNumber);
        String why = reason(reason);
        applications.lock(standingNumber);
        Join join =
                rows.of(standing.id()).orElseThrow(() -> new TaskRefused("applications.part.not"));
        Application other = applications.get(acting, Action.DECIDE, join.goingOnNumber());
        rows.end(acting, join.id(), why);
        standing.goOn();
        if (other.state().isUndecided()) {
            isItsOwnAgain(other, join);
        }
        Instant due =
                Objects.requireNonNull(standing.decisionDue(), "a received case has a promise");
        process(standing)
                .goOn(
                        standingNumber,
                        new Received(
                                Completing.received(standing), due, delayNotice(standing, due)));
        for (Application each : List.of(other, standing)) {
            tell(acting, each, Kind.PARTED, join.id().toString());
        }
    }

    /** What is not there for the employee cannot be the same. */
    private Application other(ActingContext acting, CaseNumber number) {
        try {
            return applications.get(acting, Action.DECIDE, number);
        } catch (NotFoundForYou e) {
            throw new TaskRefused("applications.join.not-the-same");
        }
    }

    /** A delay that was announced meanwhile stays announced. */
    private void isItsOwnAgain(Application other, Join parted) {
        List<Join> left = rows.into(other.id());
        var received = new ArrayList<Instant>();
        left.forEach(join -> received.add(join.received()));
        received.add(parted.ownReceived());
        var due = new ArrayList<@Nullable Instant>();
        left.forEach(join -> due.add(join.due()));
        due.add(parted.ownDue());
        Instant promised =
                due.stream().filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        Instant now = other.decisionDue();
        boolean later = now != null && promised != null && now.isAfter(promised);
        other.goesOnFor(
                received.stream().min(Comparator.naturalOrder()).orElseThrow(),
                later ? now : promised);
        tellOfDelay(other);
    }

    private void tellOfDelay(Application subject) {
        Instant due = subject.decisionDue();
        if (due != null) {
            process(subject).tellOfDelayAt(subject.caseNumber(), delayNotice(subject, due));
        }
    }

    private Instant delayNotice(Application subject, Instant due) {
        return deadlines.from(subject, Limit.DELAY_NOTICE, false, due);
    }

    private void require(Application goesOn, Application standing) {
        if (!goesOn.party().equals(standing.party())
                || goesOn.type() != standing.type()
                || goesOn.id().equals(standing.id())) {
            throw new TaskRefused("applications.join.not-the-same");
        }
        if (!isOpen(goesOn) || !isOpen(standing)) {
            throw new TaskRefused("applications.join.not-open");
        }
        if (!rows.into(standing.id()).isEmpty()) {
            throw new TaskRefused("applications.join.others");
        }
        if (!process(standing).canJoin(standing.caseNumber())) {
            throw new TaskRefused("applications.join.release");
        }
    }

    /** Sent and undecided. */
    static boolean isOpen(Application subject) {
        return subject.state().isUndecided() && !subject.state().isWritable();
    }

    private static String reason(String words) {
        String reason = words.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw new TaskRefused("applications.join.reason");
        }
        return reason;
    }

    private void tell(ActingContext acting, Application subject, Kind kind, String key) {
        dossier.note(subject, kind, key, acting);
        watcher.caseChanged(subject.caseNumber().value());
        audit.write(
                acting,
                AuditEntry.changed(
                        kind == Kind.JOINED ? "case-joined" : "case-parted",
                        Purpose.CASE_HANDLING,
                        subject.party(),
                        subject.caseNumber().value()));
    }

    private ApplicationProcess process(Application subject) {
        return Objects.requireNonNull(processes.get(subject.type()), "a process for each type");
    }

    private static Optional<Instant> earliest(@Nullable Instant... moments) {
        return Stream.of(moments).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }
}
