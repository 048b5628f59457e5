package dk.medvind.measurement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a step takes, over all cases of the report.
 *
 * @param id the activity's id in the diagram
 * @param name as the process's owners call it
 * @param whose who is waited for; null for a called process
 * @param time of visits that are over, those that a deadline or a withdrawal cut short included
 * @param ongoing visits that are not over
 * @param handling how long the task lay and how long it was held; null if nobody does it
 */
public record StepFigures(
        String id,
        String name,
        @Nullable Whose whose,
        Figures time,
        Count ongoing,
        @Nullable Handled handling) {

    /**
     * How a task was handled.
     *
     * @param queue from its creation to the first who took it, and every gap after
     * @param held in someone's hands: more than was worked on it, never less
     * @param unknown visits nobody took, so that neither is known
     */
    public record Handled(Figures queue, Figures held, Count unknown) {}

    /** From 1 (under an hour) to 5 (two weeks or more), by the median; 0 if it is not shown. */
    public int heat() {
        var median = time.median();
        if (median == null) {
            return 0;
        }
        int heat = 1;
        for (Duration limit : LIMITS) {
            if (median.compareTo(limit) >= 0) {
                heat++;
            }
        }
        return heat;
    }

    private static final List<Duration> LIMITS =
            List.of(
                    Duration.ofHours(1),
                    Duration.ofDays(1),
                    Duration.ofDays(7),
                    Duration.ofDays(14));

    static StepFigures of(ModelStep step, List<Visit> visits, Instant now) {
        List<Visit> over = visits.stream().filter(Visit::over).toList();
        return new StepFigures(
                step.id(),
                step.name(),
                step.whose(),
                Figures.of(over.stream().map(v -> v.length(now)).toList()),
                Count.of(visits.size() - over.size()),
                step.people() && step.whose() == Whose.PEOPLE ? handled(over, now) : null);
    }

    /**
     * Hidden where fewer than five have held it: figures of few employees are nobody's business.
     */
    private static Handled handled(List<Visit> over, Instant now) {
        List<Duration> queue = new ArrayList<>();
        List<Duration> held = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (Visit visit : over) {
            if (!visit.hands().isEmpty()) {
                var inHand = Span.covered(visit.hands().stream().map(Visit.Hand::span).toList());
                held.add(inHand);
                queue.add(visit.length(now).minus(inHand));
                visit.hands().forEach(hand -> people.add(hand.person()));
            }
        }
        var unknown = Count.of(over.size() - held.size());
        boolean few = people.size() < Count.SMALLEST;
        return few
                ? new Handled(hidden(queue), hidden(held), unknown)
                : new Handled(Figures.of(queue), Figures.of(held), unknown);
    }

    private static Figures hidden(List<Duration> durations) {
        return new Figures(new Count(0, !durations.isEmpty()), null, null);
    }
}
