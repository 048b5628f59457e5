package dk.medvind.bench;

import java.time.Duration;
import java.util.Locale;

/** The engine's jobs that are due: what a round of submissions leaves to be done. */
record Jobs(TestServer server) {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String DUE =
            "select count(*) from engine.act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= now())";

    /** Waits until the node is quiet again and says how fast it became so. */
    String awaitNoneDue() throws InterruptedException {
        long begun = System.nanoTime();
        long left = server.number(DUE);
        while (server.number(DUE) > 0) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("Jobs do not come to an end");
            }
            Thread.sleep(250);
        }
        return String.format(
                Locale.ROOT,
                "  %d jobs were due and done %.1f s later",
                left,
                (System.nanoTime() - begun) / 1e9);
    }
}
