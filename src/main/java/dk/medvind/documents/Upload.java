package dk.medvind.documents;

import java.io.InputStream;

/**
 * A file as it arrives.
 *
 * @param fileName as the sender named it; believed in nothing but the words
 * @param content read once; closed by the one who opened it
 * @param size as announced, which may be wrong; -1 when unknown
 */
public record Upload(String fileName, InputStream content, long size) {

    @Override
    public String toString() {
        return "Upload[" + size + " bytes]";
    }
}
