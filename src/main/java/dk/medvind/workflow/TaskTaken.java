package dk.medvind.workflow;

/** Another user has the task. */
public class TaskTaken extends RuntimeException {

    TaskTaken(String taskId) {
        super("Task " + taskId + " is taken by somebody else");
    }
}
