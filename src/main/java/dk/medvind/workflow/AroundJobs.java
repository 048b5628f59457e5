package dk.medvind.workflow;

/**
 * What every job of the engine runs inside; an optional bean. Row-level security, for one, must
 * know that Medvind itself is at work, before the job's transaction begins.
 */
@FunctionalInterface
public interface AroundJobs {

    /** Runs the jobs; must call {@code jobs} exactly once. */
    void run(Runnable jobs);
}
