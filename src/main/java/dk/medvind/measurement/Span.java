package dk.medvind.measurement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time.
 *
 * @param start belongs to it
 * @param end no longer belongs to it; never before the start
 */
record Span(Instant start, Instant end) {

    Span {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(start + " is after " + end);
        }
    }

    Duration length() {
        return Duration.between(start, end);
    }

    /** The part of it that lies within the other; nothing if they share no time. */
    Optional<Span> within(Span other) {
        var from = start.isAfter(other.start) ? start : other.start;
        var to = end.isBefore(other.end) ? end : other.end;
        return from.isBefore(to) ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    /** How much time at least one of the spans covers. */
    static Duration covered(Collection<Span> spans) {
        List<Span> ordered = new ArrayList<>(spans);
        ordered.sort(Comparator.comparing(Span::start));
        var sum = Duration.ZERO;
        var reached = Instant.MIN;
        for (Span span : ordered) {
            var from = span.start.isAfter(reached) ? span.start : reached;
            if (from.isBefore(span.end)) {
                sum = sum.plus(Duration.between(from, span.end));
                reached = span.end;
            }
        }
        return sum;
    }
}
