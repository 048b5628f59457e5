package dk.medvind.integrations.employers;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import java.util.Optional;

/** Looks employers up. A question names a company and nobody who works there. */
public interface EmployerRegister {

    /**
     * The employer of this number; empty when no company has it.
     *
     * @param cvrNumber eight digits
     * @throws OutsideSystemFailed also when the answer is about another company
     * @throws DoneByHand when an employee has taken this look-up over
     */
    Optional<Employer> find(String cvrNumber, CallBasis basis);
}
