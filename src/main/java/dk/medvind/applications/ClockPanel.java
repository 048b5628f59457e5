package dk.medvind.applications;

import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.CaseTrail;
import dk.medvind.workflow.CaseTrail.Stay;
import dk.medvind.workflow.TimeOwner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the case stands, both legal clocks (retssikkerhedsloven § 3, stk. 2: from receipt; and from
 * when it was complete), and what was waited for meanwhile. Reckoned from the process's own events;
 * nobody can stop a clock by hand.
 */
@Component
class ClockPanel implements CasePanel {

    private static final Set<TimeOwner> OTHERS = Set.of(TimeOwner.CITIZEN, TimeOwner.THIRD_PARTY);

    /** Whoever sends a form has not been waited for, though the engine needs a moment. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final ApplicationRows applications;
    private final CaseTrail trail;
    private final Clock clock;

    ClockPanel(ApplicationRows applications, CaseTrail trail, Clock clock) {
        this.applications = applications;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public String fragment() {
        return "applications/clock-panel :: clocks";
    }

    @Override
    public Object model(ActingContext acting, CaseEntry entry) {
        Application subject =
                applications.get(acting, Action.HANDLE, new CaseNumber(entry.caseNumber()));
        List<Stay> stays = trail.of(entry.caseNumber());
        Instant end = subject.decidedAt() == null ? subject.closedAt() : subject.decidedAt();
        Instant until = end == null ? clock.instant() : end;
        return new Shown(
                subject.state(),
                end != null,
                run(subject.receivedAt(), until),
                run(subject.completeAt(), until),
                stops(subject, stays, until),
                stays.stream().filter(Stay::isOpen).toList(),
                stays);
    }

    /** What was waited for by others than the office, as far as the first clock ran. */
    private static List<Stop> stops(Application subject, List<Stay> stays, Instant until) {
        Instant received = subject.receivedAt();
        if (received == null) {
            return List.of();
        }
        return stays.stream()
                .filter(stay -> stay.whose() != null && OTHERS.contains(stay.whose()))
                .filter(stay -> stay.from().isBefore(until))
                .filter(
                        stay ->
                                stay.until() == null
                                        || stay.until().isAfter(received.plus(AT_ONCE)))
                .map(stay -> stop(stay, received, until))
                .toList();
    }

    private static Stop stop(Stay stay, Instant received, Instant until) {
        Instant from = stay.from().isBefore(received) ? received : stay.from();
        Instant to = stay.until() == null || stay.until().isAfter(until) ? until : stay.until();
        return new Stop(stay, from, to, days(from, to));
    }

    private static @Nullable Run run(@Nullable Instant from, Instant until) {
        return from == null ? null : new Run(from, until, days(from, until));
    }

    /** Calendar days of Copenhagen, as the law counts; nothing on the first day. */
    private static long days(Instant from, Instant until) {
        return Math.max(0, ChronoUnit.DAYS.between(Deadlines.dayOf(from), Deadlines.dayOf(until)));
    }

    /**
     * What is shown.
     *
     * @param stopped whether both clocks have stopped: it is decided or over
     * @param received null as long as it is not received
     * @param complete null as long as something is missing
     * @param open where it stands in the diagrams now
     */
    record Shown(
            ApplicationState state,
            boolean stopped,
            @Nullable Run received,
            @Nullable Run complete,
            List<Stop> stops,
            List<Stay> open,
            List<Stay> all) {}

    /** A clock: from when, until when, and how many calendar days that is. */
    record Run(Instant from, Instant until, long days) {}

    /** A time in which the office waited for somebody else. */
    record Stop(Stay stay, Instant from, Instant until, long days) {}
}
