package dk.medvind.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of an application. The content opens through {@link Documents#open}.
 *
 * @param fileName made safe: no folder, no CPR number, the extension of its real type
 * @param size of the content in bytes
 * @param sha256 of the content, as hexadecimal text
 * @param code what the file is meant to show, e.g. {@code PRICE_QUOTE}; null when nobody has said
 * @param receivedAt when it was stored
 */
public record Document(
        UUID id,
        UUID applicationId,
        String fileName,
        FileType type,
        long size,
        String sha256,
        DocumentState state,
        DocumentOrigin origin,
        @Nullable String code,
        Instant receivedAt) {

    /** Whether it may be opened now. */
    public boolean opens() {
        return state == DocumentState.CLEAN;
    }

    @Override
    public String toString() {
        return "Document[" + id + ", " + type + ", " + state + "]";
    }
}
