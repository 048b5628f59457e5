package dk.medvind.measurement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine remembers of one case, the processes it called included.
 *
 * @param example whether it was made up for the local run
 * @param begun when the engine began
 * @param ended null while it runs
 * @param received when the application was received by law; null if that is not known
 * @param visits in the order of their start
 * @param failures when a step had given up, waiting for a person
 */
record CaseHistory(
        boolean example,
        Instant begun,
        @Nullable Instant ended,
        @Nullable Instant received,
        List<Visit> visits,
        List<Span> failures) {

    /** When the case's time begins: at first contact, if that was before the engine began. */
    Instant start() {
        return received != null && received.isBefore(begun) ? received : begun;
    }

    /** The first time it was at one of these steps. */
    Optional<Visit> first(Set<String> steps) {
        return visits.stream().filter(v -> steps.contains(v.step())).findFirst();
    }

    boolean visited(Set<String> steps) {
        return first(steps).isPresent();
    }
}
