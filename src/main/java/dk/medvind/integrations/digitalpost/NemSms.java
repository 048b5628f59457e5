package dk.medvind.integrations.digitalpost;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.DoneByHand;
import dk.medvind.integrations.OutsideSystemFailed;
import java.util.UUID;

/**
 * NemSMS, the public text messages. People sign up with their own number, which only Digital Post
 * knows; also those can who are exempt from Digital Post.
 */
public interface NemSms {

    /**
     * Whether the person has signed up for text messages from public authorities.
     *
     * @throws DoneByHand when an employee has taken this look-up over
     */
    boolean reachesByText(CprNumber cprNumber, CallBasis basis);

    /**
     * Sends a text message, once: the receiver throws a second one with the same id away.
     *
     * @param messageId stored before the first try and the same in every repetition
     * @throws OutsideSystemFailed {@code REFUSED} when the person has signed off since, {@code
     *     INVALID} when the text is too long
     */
    void send(TextMessage message, UUID messageId, CallBasis basis);
}
