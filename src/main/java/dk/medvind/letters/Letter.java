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
 * @param replacedBy the letter that stands in for it; null for one that holds
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
        @Nullable Delivery delivery,
        @Nullable UUID replacedBy) {

    /** One that no other stands in for. */
    public Letter(
            UUID id,
            UUID applicationId,
            LetterKind kind,
            String title,
            Locale language,
            UUID documentId,
            UUID messageId,
            Instant composedAt,
            @Nullable Delivery delivery) {
        this(
                id,
                applicationId,
                kind,
                title,
                language,
                documentId,
                messageId,
                composedAt,
                delivery,
                null);
    }

    public boolean sent() {
        return delivery != null;
    }

    /** Whether it is known to have arrived, or was printed or handed over. */
    public boolean isThrough() {
        return delivery != null && delivery.isThrough();
    }
}
