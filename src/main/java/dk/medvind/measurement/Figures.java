package dk.medvind.measurement;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How long something takes.
 *
 * @param n how many it was measured on
 * @param median half took less; null for none and for few
 * @param p90 nine in ten took less; null for none and for few
 */
public record Figures(Count n, @Nullable Duration median, @Nullable Duration p90) {

    static Figures of(Collection<Duration> durations) {
        if (durations.size() < Count.SMALLEST) {
            return new Figures(Count.of(durations.size()), null, null);
        }
        return new Figures(
                Count.of(durations.size()),
                Percentiles.of(durations, 0.5),
                Percentiles.of(durations, 0.9));
    }
}
