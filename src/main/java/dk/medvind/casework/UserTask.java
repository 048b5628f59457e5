package dk.medvind.casework;

import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;

/**
 * What completing a user task of a diagram does. One bean per task, whose {@link #activity()} is
 * the task's id in the diagram; the engine completes the task in the same transaction with the
 * facts that come out.
 */
public interface UserTask {

    /** The id of the user task in the diagram. */
    String activity();

    /** What the form shows before anybody wrote in it. */
    default Answers prefill(String caseNumber) {
        return Answers.empty();
    }

    /**
     * Does what the task is about.
     *
     * @param answers valid against the task's form
     * @throws TaskRefused with a sentence for the employee when the rules say no; nothing is lost
     */
    Facts complete(ActingContext acting, String caseNumber, Answers answers);
}
