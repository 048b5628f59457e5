package dk.medvind.integrations.digitalpost;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import java.util.UUID;

/** The citizens' national mailbox. */
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
}
