package dk.medvind.integrations.digitalpost;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import java.util.UUID;

/** The national mailbox of citizens and authorities. */
public interface DigitalPost {

    /**
     * Whether the person has Digital Post. Those exempt from it get paper.
     *
     * @throws DoneByHand when an employee has taken this look-up over
     */
    boolean reaches(CprNumber cprNumber, CallBasis basis);

    /**
     * Delivers a letter, once: the receiver throws a second message with the same id away and says
     * that it has it.
     *
     * @param messageId stored before the first try and the same in every repetition
     * @throws OutsideSystemFailed {@code REFUSED} when the letter cannot be delivered this way
     */
    void send(Letter letter, UUID messageId, CallBasis basis);

    /**
     * Delivers a message with its files to an authority, once, in the same way.
     *
     * @param messageId stored before the first try and the same in every repetition
     * @throws OutsideSystemFailed {@code REFUSED} when the authority has no such post box
     */
    void send(AuthorityLetter letter, UUID messageId, CallBasis basis);
}
