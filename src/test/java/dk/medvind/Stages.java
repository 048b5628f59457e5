package dk.medvind;

import java.util.Locale;

/** Says on the console what is being started and how long it took, so that nobody waits blindly. */
public final class Stages {

    private final long begun = System.nanoTime();

    /** Says what begins now. */
    public void begin(String what) {
        System.out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(), what);
    }

    /** Seconds since the first stage. */
    public double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
