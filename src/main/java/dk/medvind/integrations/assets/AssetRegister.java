package dk.medvind.integrations.assets;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import java.util.Optional;

/**
 * The tax administration's statements of wealth. They may be asked for without consent
 * (retssikkerhedsloven § 11 a, stk. 2).
 */
public interface AssetRegister {

    /**
     * The newest statement; empty when none is made up for the person.
     *
     * @throws dk.medvind.integrations.OutsideSystemFailed also when the answer is about somebody
     *     else
     * @throws dk.medvind.integrations.DoneByHand when an employee has taken this look-up over
     */
    Optional<YearlyStatement> newest(CprNumber cprNumber, CallBasis basis);
}
