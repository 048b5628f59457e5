package dk.medvind.documents;

import java.io.InputStream;

/**
 * A file and its content in clear, piece by piece.
 *
 * @param content fails with an {@link java.io.IOException} if the stored bytes were changed; every
 *     byte read before that is authentic
 */
public record OpenDocument(Document document, InputStream content) {}
