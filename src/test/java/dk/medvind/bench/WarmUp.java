package dk.medvind.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Work in bursts, with rests in which Java's compiler catches up, until two bursts running were
 * hardly faster than the fastest before: after that the machine is measured, and not the compiler.
 */
record WarmUp(List<Double> speeds) {

    private static final Duration BURST = Duration.ofSeconds(20);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(12);
    private static final double HARDLY = 1.03;

    /** What is done in a burst; answers how often. */
    interface Work {
        long run(Duration burst) throws Exception;
    }

    static WarmUp until(Work work) throws Exception {
        var speeds = new ArrayList<Double>();
        long until = System.nanoTime() + LONGEST.toNanos();
        double fastest = 0;
        for (int alike = 0; alike < 2 && System.nanoTime() < until; ) {
            long begun = System.nanoTime();
            double speed = work.run(BURST) * 1e9 / (System.nanoTime() - begun);
            alike = speed > HARDLY * fastest ? 0 : alike + 1;
            fastest = Math.max(fastest, speed);
            speeds.add(speed);
            Thread.sleep(REST.toMillis());
        }
        return new WarmUp(speeds);
    }

    @Override
    public String toString() {
        return speeds.stream()
                .map(speed -> String.format(Locale.ROOT, "%.1f", speed))
                .collect(Collectors.joining(", ", "bursts of ", " a second"));
    }
}
