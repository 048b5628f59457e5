package dk.medvind.workflow;

/** Told of steps that need a person, in the engine's own transaction. */
public interface FailureWatcher {

    /** The step has failed for the last time; it waits until {@link Processes#retry}. */
    void stepFailed(FailedStep step);

    /**
     * The step no longer waits: a retry was ordered, or the process went another way. If the retry
     * fails too, {@link #stepFailed} comes again for the same job.
     */
    void stepRecovered(String jobId);
}
