package dk.medvind.integrations.benefits;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import java.util.List;

/** The index of benefits that municipalities and Udbetaling Danmark pay. */
public interface BenefitRegister {

    /**
     * The person's benefits, running and past; empty when there are none.
     *
     * @throws OutsideSystemFailed also when the answer is about somebody else
     * @throws DoneByHand when an employee has taken this look-up over
     */
    List<Benefit> of(CprNumber cprNumber, CallBasis basis);
}
