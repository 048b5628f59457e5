package dk.medvind.integrations.digitalpost;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a message.
 *
 * @param id of the receipt itself
 * @param messageId under which we sent it; perhaps none of ours
 */
public record Receipt(String id, UUID messageId, Said said, Instant at) {

    /** What it says. */
    public enum Said {
        /** The message is on its way; that is not an end. */
        TAKEN,
        DELIVERED,
        REJECTED
    }
}
