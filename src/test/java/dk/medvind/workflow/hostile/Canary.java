package dk.medvind.workflow.hostile;

import java.util.concurrent.atomic.AtomicInteger;

/** Sings when a model manages to make an object, or to have its class initialised. */
public class Canary {

    private static final AtomicInteger SONGS = new AtomicInteger();

    public Canary() {
        sing();
    }

    static void sing() {
        SONGS.incrementAndGet();
    }

    static int songs() {
        return SONGS.get();
    }

    /** Named by models run in the guarded engine only: a class is initialised once. */
    public static class InitialisedWhenGuarded {
        static {
            sing();
        }
    }

    /** Named by models run in the unguarded engine only. */
    public static class InitialisedWhenUnguarded {
        static {
            sing();
        }
    }
}
