package dk.medvind.integrations.domus;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;

/**
 * The cases of DOMUS, which is master of the case once it exists there. Every method does its work
 * once per key, however often it is called, and is refused with {@code CONFLICT} when the key was
 * used for something else.
 */
public interface Domus {

    /** Creates the case, or brings its title and deadline up to date. */
    void upsertCase(DomusCase domusCase, String key, CallBasis basis);

    /**
     * Says how far the case has come.
     *
     * @throws OutsideSystemFailed {@code NOT_FOUND} when DOMUS does not have the case
     */
    void recordStatus(CaseStatus status, String key, CallBasis basis);

    /** Adds a note to the case's journal. */
    void addNote(CaseNote note, String key, CallBasis basis);

    /** Records the decision with its legal basis. */
    void recordDecision(CaseDecision decision, String key, CallBasis basis);
}
