package dk.medvind.integrations.wire;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;

/** Where a call leaves its traces, so that a repetition knows of it whatever happened between. */
public interface CallJournal {

    /**
     * Stores the key for good before anything is sent.
     *
     * @param effect whether the call changes something, so that a finished one must not be repeated
     */
    Next begin(OutsideSystem system, CallBasis basis, boolean effect);

    /** Notes the success; it counts when the surrounding transaction is committed. */
    void succeeded(CallBasis basis);

    /** Notes the failure for good, even though the surrounding transaction is rolled back. */
    void failed(CallBasis basis, OutsideSystemFailed.Kind kind);

    /** What the journal says about a call that is about to be made. */
    enum Next {
        CALL,
        ALREADY_DONE,
        DONE_BY_HAND
    }
}
