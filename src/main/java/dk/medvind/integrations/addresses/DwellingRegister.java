package dk.medvind.integrations.addresses;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import java.util.Optional;

/** Looks dwellings up. A question names a place and nobody who lives there. */
public interface DwellingRegister {

    /**
     * The dwelling at an address; empty when the address is not known, or holds none or more than
     * one.
     *
     * @param address on one line as DAR writes it, such as {@code Prøvevej 1, 2. tv, 2200 København
     *     N}; never one that is protected
     * @throws OutsideSystemFailed also when the answer is about another place; {@code UNAVAILABLE}
     *     when we have asked too often and are to wait
     * @throws DoneByHand when an employee has taken this look-up over
     */
    Optional<Dwelling> at(String address, CallBasis basis);
}
