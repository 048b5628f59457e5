package dk.medvind.integrations.digitalpost;

import dk.medvind.identity.CprNumber;
import java.time.Instant;
import java.util.Locale;

/**
 * A letter for Digital Post.
 *
 * @param subject shown in the mailbox before the letter is opened: no sensitive words; at most 255
 *     characters
 * @param fileName ends in {@code .pdf}
 * @param legalNotification whether a deadline runs from its delivery (forkyndelse or decision)
 */
public record Letter(
        CprNumber recipient,
        String subject,
        String fileName,
        Locale language,
        byte[] pdf,
        boolean legalNotification,
        Instant writtenAt) {

    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
