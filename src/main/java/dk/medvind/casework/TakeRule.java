package dk.medvind.casework;

import dk.medvind.identity.Actor;

/**
 * Who may take a task, where not everybody may who handles the case. One bean for each such {@link
 * #activity()}.
 */
public interface TakeRule {

    /** The id of the user task in the diagram. */
    String activity();

    /**
     * Passes or refuses.
     *
     * @throws TaskRefused with a sentence for the employee
     */
    void require(Actor employee, String caseNumber);
}
