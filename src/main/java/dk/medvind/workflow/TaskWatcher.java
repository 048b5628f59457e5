package dk.medvind.workflow;

/**
 * Told of every user task in the engine's own transaction: what a watcher writes is committed or
 * rolled back together with the step of the process. A watcher that throws stops that step.
 */
public interface TaskWatcher {

    /** A task waits for somebody. */
    void taskCreated(TaskSnapshot task);

    /** Somebody took the task, was given it or handed it back ({@code assignee} is null then). */
    void taskAssigned(TaskSnapshot task);

    /** The task is over: completed, or no longer needed because the process went another way. */
    void taskEnded(TaskSnapshot task);
}
