package dk.medvind.documents;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;

/**
 * Where and with what a photo was taken is nobody's business: a photo is stored without it. The
 * picture itself is not touched, and it stays upright.
 */
final class PhotoMetadata {

    private PhotoMetadata() {}

    /**
     * Copies a file; of photos only the picture.
     *
     * @throws UploadRefused if the photo is cut off or makes no sense
     */
    static void removed(FileType type, InputStream in, OutputStream out) throws IOException {
        try {
            switch (type) {
                case JPEG -> new JpegCopy(in, out).copy();
                case PNG -> PngCopy.copy(in, out);
                case HEIC -> out.write(HeicBlanks.blanked(in.readAllBytes()));
                default -> in.transferTo(out);
            }
        } catch (EOFException | BufferUnderflowException | IllegalArgumentException e) {
            throw new UploadRefused(UploadRefused.Reason.UNREADABLE);
        }
    }
}
