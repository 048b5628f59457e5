package dk.medvind.workflow;

import java.util.Optional;

/**
 * Told of every user task in the engine's own transaction: what a watcher writes is committed or
 * rolled back together with the step of the process. A watcher that throws stops that step.
 */
public interface TaskWatcher {

    /** A task waits for somebody. */
    void taskCreated(TaskSnapshot task);

    /**
     * Who is given the task at once, as the engine knows users; asked after {@link #taskCreated},
     * and only while nobody has it.
     */
    default Optional<String> takerOf(TaskSnapshot task) {
        return Optional.empty();
    }

    /** Somebody took the task, was given it or handed it back ({@code assignee} is null then). */
    void taskAssigned(TaskSnapshot task);

    /** The task is over: completed, or no longer needed because the process went another way. */
    void taskEnded(TaskSnapshot task);
}
