package dk.medvind.simulators;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Which fault hits the next request: drawn with a seed, so that a run can be repeated. */
final class Mood {

    private final List<Fault> faults;
    private final Random random;
    private int left;
    private int spared;

    /**
     * @param times how many requests may be hit before all is well again
     */
    Mood(List<Fault> faults, long seed, int times) {
        this.faults = List.copyOf(faults);
        this.random = new Random(seed);
        this.left = times;
    }

    static Mood good() {
        return new Mood(List.of(), 0, 0);
    }

    /** Leaves the next requests in peace. */
    synchronized void spare(int requests) {
        spared = requests;
    }

    synchronized Optional<Fault> next() {
        if (spared > 0) {
            spared--;
            return Optional.empty();
        }
        if (left == 0) {
            return Optional.empty();
        }
        double drawn = random.nextDouble();
        for (Fault fault : faults) {
            if (drawn < fault.share()) {
                left--;
                return Optional.of(fault);
            }
            drawn -= fault.share();
        }
        return Optional.empty();
    }
}
