package dk.medvind.letters;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that has been written.
 *
 * @param documentId of the PDF
 * @param messageId under which the outside systems know it
 * @param delivery null until it has been handed over
 */
public record Letter(
        UUID id,
        UUID applicationId,
        LetterKind kind,
        String title,
        Locale language,
        UUID documentId,
        UUID messageId,
        Instant composedAt,
        @Nullable Delivery delivery) {

    public boolean sent() {
        return delivery != null;
    }
}
