package dk.medvind.measurement;

import java.time.Duration;
import java.util.Collection;

/** Percentiles with linear interpolation, as PostgreSQL's {@code percentile_cont}. */
final class Percentiles {

    private Percentiles() {}

    /**
     * The duration below which the share of all lies.
     *
     * @param share between 0 and 1
     * @throws IllegalArgumentException for no durations at all
     */
    static Duration of(Collection<Duration> durations, double share) {
        if (durations.isEmpty() || share < 0 || share > 1) {
            throw new IllegalArgumentException("No percentile " + share + " of nothing");
        }
        long[] sorted = durations.stream().mapToLong(Duration::toMillis).sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        double millis = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        return Duration.ofMillis(Math.round(millis));
    }
}
