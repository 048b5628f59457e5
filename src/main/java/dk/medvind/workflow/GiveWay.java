package dk.medvind.workflow;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Lets people who wait for a page go first: while they keep the machine busy, jobs run one after
 * the other instead of side by side, with a rest after each as long as it took. No job waits long
 * for its turn, so that a slow outside system holds up no other and no lock of the engine runs out
 * meanwhile.
 */
final class GiveWay {

    static final Duration LONGEST = Duration.ofMillis(250);

    private final BooleanSupplier busy;
    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * @param busy whether requests keep all cores at work now
     */
    GiveWay(BooleanSupplier busy) {
        this.busy = busy;
    }

    void run(Runnable jobs) {
        boolean mine = busy.getAsBoolean() && taken();
        long begun = System.nanoTime();
        try {
            jobs.run();
        } finally {
            if (mine) {
                rest(System.nanoTime() - begun);
                turn.unlock();
            }
        }
    }

    private boolean taken() {
        try {
            return turn.tryLock(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void rest(long nanos) {
        if (busy.getAsBoolean()) {
            LockSupport.parkNanos(Math.min(nanos, LONGEST.toNanos()));
        }
    }
}
