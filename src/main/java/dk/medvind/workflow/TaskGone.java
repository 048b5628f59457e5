package dk.medvind.workflow;

/** The task has been completed, or the process no longer needs it. */
public class TaskGone extends RuntimeException {

    TaskGone(String taskId) {
        super("Task " + taskId + " is over");
    }
}
