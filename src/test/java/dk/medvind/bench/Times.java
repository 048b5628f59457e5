package dk.medvind.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long something took, again and again; sorted microseconds. */
record Times(long[] sorted) {

    /** Something that tells how many microseconds it took. */
    interface Timed {
        long micros(int n) throws Exception;
    }

    /** Does it so often without counting, and then so often. */
    static Times of(int before, int times, Timed work) throws Exception {
        for (int n = 0; n < before; n++) {
            work.micros(n);
        }
        long[] all = new long[times];
        for (int n = 0; n < times; n++) {
            all[n] = work.micros(before + n);
        }
        Arrays.sort(all);
        return new Times(all);
    }

    /** So many percent were not slower; in milliseconds. */
    double millis(int percent) {
        return sorted[Math.max((int) Math.ceil(sorted.length * percent / 100.0) - 1, 0)] / 1000.0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.1f, p95 %.1f ms (%d)", millis(50), millis(95), sorted.length);
    }
}
