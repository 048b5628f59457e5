package dk.medvind.integrations.pensions;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;

/**
 * Udbetaling Danmark's reception of granted pensions. What the pension comes to and when it is paid
 * is theirs to reckon; Medvind never learns an amount.
 */
public interface PensionPayer {

    /**
     * Tells of a grant, once per key.
     *
     * @param key the same in every repetition
     * @throws OutsideSystemFailed {@code CONFLICT} when the key stands for another grant, {@code
     *     NOT_FOUND} when the citizen is not known there
     */
    void tell(PensionGrant grant, String key, CallBasis basis);
}
