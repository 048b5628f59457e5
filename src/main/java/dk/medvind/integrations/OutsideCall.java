package dk.medvind.integrations;

import java.util.Optional;

/**
 * A call in the journal, without any of its content.
 *
 * @param failure why the last try failed; empty unless it did
 * @param attempts how often it was begun
 */
public record OutsideCall(
        String callKey,
        String caseNumber,
        OutsideSystem system,
        String legalBasis,
        State state,
        Optional<OutsideSystemFailed.Kind> failure,
        int attempts) {

    /** Where a call is. */
    public enum State {
        /** Begun; what became of it is not known, because the node or the transaction ended. */
        STARTED,
        /** It succeeded, and the transaction it belongs to was committed. */
        DONE,
        /** Its last try failed. */
        FAILED,
        /** An employee has done it in another way; it is not tried again. */
        BY_HAND
    }
}
