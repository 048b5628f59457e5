package dk.medvind.measurement;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/** Kaplan and Meier's estimate: cases that are not over count for as long as they have waited. */
final class Survival {

    private Survival() {}

    /**
     * How long one case has been watched.
     *
     * @param over whether it ended then, or is only known to have lasted that long
     */
    record Watched(Duration time, boolean over) {}

    /** The time after which half are over; empty if fewer than half are known to be. */
    static Optional<Duration> median(Collection<Watched> cases) {
        var endings = new TreeMap<Duration, int[]>();
        for (Watched one : cases) {
            int[] at = endings.computeIfAbsent(one.time(), t -> new int[2]);
            at[one.over() ? 0 : 1]++;
        }
        double lasting = 1;
        int left = cases.size();
        for (var at : endings.entrySet()) {
            lasting *= 1 - (double) at.getValue()[0] / left;
            if (lasting <= 0.5) {
                return Optional.of(at.getKey());
            }
            left -= at.getValue()[0] + at.getValue()[1];
        }
        return Optional.empty();
    }
}
