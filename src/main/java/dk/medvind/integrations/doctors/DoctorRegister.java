package dk.medvind.integrations.doctors;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import java.util.List;
import java.util.Optional;

/** The health insurance register (sygesikringsregistret) of doctors, choices and cards. */
public interface DoctorRegister {

    /**
     * Practices around a place, the nearest first, those that take no new patients included.
     *
     * @throws OutsideSystemFailed also when the answer is about another place
     * @throws DoneByHand when an employee has taken this look-up over
     */
    List<Doctor> near(Whereabouts place, CallBasis basis);

    /**
     * The practice of this number as it is now; empty when there is none.
     *
     * @throws DoneByHand when an employee has taken this look-up over
     */
    Optional<Doctor> find(String number, Whereabouts place, CallBasis basis);

    /**
     * The practice the person has now; empty for those who have none.
     *
     * @throws OutsideSystemFailed also when the answer is about somebody else
     * @throws DoneByHand when an employee has taken this look-up over
     */
    Optional<ChosenDoctor> chosen(CprNumber person, CallBasis basis);

    /**
     * Makes this the person's practice, once per key of the basis. A new card comes by itself.
     *
     * @throws OutsideSystemFailed {@code REFUSED} when the practice takes no new patients
     */
    void choose(CprNumber person, String number, CallBasis basis);

    /** Orders a new card for the person, once per key of the basis. */
    void orderCard(CprNumber person, CallBasis basis);
}
