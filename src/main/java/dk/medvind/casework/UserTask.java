package dk.medvind.casework;

import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import java.util.Map;

/**
 * What completing a user task of a diagram does. One bean per task, whose {@link #activity()} is
 * the task's id in the diagram; the engine completes the task in the same transaction with the
 * facts that come out.
 */
public interface UserTask {

    /** The id of the user task in the diagram. */
    String activity();

    /** Whether it is somebody's with more authority who agrees or not. */
    default boolean isApproval() {
        return false;
    }

    /** What the form shows before anybody wrote in it. */
    default Answers prefill(String caseNumber) {
        return Answers.empty();
    }

    /** The same, for tasks of which several may be open on one case. */
    default Answers prefill(WorkItem work) {
        return prefill(work.caseNumber());
    }

    /** What the form is handed to choose from, or to say, besides what it holds itself. */
    default Map<String, Object> given(String caseNumber) {
        return Map.of();
    }

    /** The sentence for whoever comes when it is done, in the words of what happened instead. */
    default TaskRefused gone(String caseNumber) {
        return new TaskRefused("casework.task.done");
    }

    /**
     * Does what the task is about.
     *
     * @param answers valid against the task's form
     * @throws TaskRefused with a sentence for the employee when the rules say no; nothing is lost
     */
    default Facts complete(ActingContext acting, String caseNumber, Answers answers) {
        throw new IllegalStateException(activity() + " must be told which work it is");
    }

    /**
     * The same, for tasks of which several may be open on one case.
     *
     * @param work which of them
     */
    default Facts complete(ActingContext acting, WorkItem work, Answers answers) {
        return complete(acting, work.caseNumber(), answers);
    }

    /** Whether what is written here becomes a letter that can be read first. */
    default boolean writesLetter() {
        return false;
    }

    /**
     * The letter as it would be, as PDF; nothing is decided, kept or sent.
     *
     * @param answers valid against the task's form
     * @throws TaskRefused with a sentence if there would be none, or it would be refused
     */
    default byte[] letter(ActingContext acting, WorkItem work, Answers answers) {
        throw new TaskRefused("casework.letter.none");
    }

    /**
     * Whether doing it reaches the citizen: by phone, at a meeting or by a letter that follows from
     * it. Its page then begins with how they are to be reached.
     */
    default boolean reachesCitizen() {
        return writesLetter();
    }

    /** What follows when the process has gone on, in the same transaction. */
    default void completed(WorkItem work) {}
}
