package dk.medvind.integrations.cpr;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;

/** The civil registration system. */
public interface CprRegister {

    /**
     * The person as registered now. A protected address is among the answer: authorities may see
     * it, nobody else.
     *
     * @throws OutsideSystemFailed also when the answer is about somebody else; {@code NOT_FOUND}
     *     when the number belongs to nobody
     * @throws DoneByHand when an employee has taken this look-up over
     */
    Person person(CprNumber cprNumber, CallBasis basis);
}
