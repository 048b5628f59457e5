package dk.medvind.measurement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Who held a task when, from the engine's log of assignments. */
final class Handling {

    private Handling() {}

    /**
     * A task was given to someone, or taken from them.
     *
     * @param given whether it was given
     */
    record Change(String task, String person, boolean given, Instant at) {}

    /** The visits, each with those who held its task. */
    static List<Visit> told(List<Visit> visits, Map<String, List<Change>> changes, Instant now) {
        return visits.stream()
                .map(
                        visit ->
                                visit.task() == null || !changes.containsKey(visit.task())
                                        ? visit
                                        : visit.heldBy(hands(visit, changes, now)))
                .toList();
    }

    /**
     * A change of hands is a taking and a giving at the same moment in any order, so they are
     * paired by person. Nothing is taken at the end: the task's end closes what is open.
     */
    private static List<Visit.Hand> hands(
            Visit visit, Map<String, List<Change>> changes, Instant now) {
        var ofTask = changes.getOrDefault(visit.task(), List.of());
        List<Change> takings = new ArrayList<>();
        for (Change change : ofTask) {
            if (!change.given()) {
                takings.add(change);
            }
        }
        List<Visit.Hand> hands = new ArrayList<>();
        var whole = visit.span(now);
        for (Change giving : ofTask) {
            if (giving.given()) {
                var until = taken(giving, takings, whole.end());
                var from = giving.at().isAfter(until) ? until : giving.at();
                hands.add(new Visit.Hand(giving.person(), new Span(from, until)));
            }
        }
        return hands;
    }

    private static Instant taken(Change giving, List<Change> takings, Instant end) {
        for (Iterator<Change> left = takings.iterator(); left.hasNext(); ) {
            var taking = left.next();
            if (taking.person().equals(giving.person()) && !taking.at().isBefore(giving.at())) {
                left.remove();
                return taking.at();
            }
        }
        return end;
    }
}
