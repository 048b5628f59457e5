package dk.medvind.documents;

import dk.medvind.documents.UploadRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks at what a file is, whatever it is called, and refuses early what nobody could open or
 * should open. It replaces neither the virus scanner nor the reader's own program.
 */
final class Inspection {

    /** So many bytes at the beginning tell the type. */
    static final int HEAD = 1 << 16;

    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

    private Inspection() {}

    /**
     * The type by content. A zip container is told from the file it begins with or, for the two
     * that do not say it there, finally by {@link #check}.
     *
     * @param content supports mark; stands at its beginning before and after
     * @throws UploadRefused if it is none of ours
     */
    static FileType typeOf(InputStream content, String name) throws IOException {
        byte[] head = head(content);
        UploadRefused.when(head.length == 0, Reason.EMPTY);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = MAGIC.detect(new ByteArrayInputStream(head), new Metadata()).toString();
        return switch (type) {
            case "application/pdf" -> FileType.PDF;
            case "image/jpeg" -> FileType.JPEG;
            case "image/png" -> FileType.PNG;
            case "image/heic", "image/heif" -> FileType.HEIC;
            case "application/vnd.oasis.opendocument.text" -> FileType.ODT;
            case "application/zip", "application/x-tika-ooxml" -> office(extension);
            case "application/x-tika-msoffice" -> throw new UploadRefused(oldOffice(extension));
            default -> throw new UploadRefused(Reason.WRONG_TYPE);
        };
    }

    /**
     * Reads the file through.
     *
     * @throws UploadRefused if it is cut off, encrypted, holds macros or unpacks beyond reason
     */
    static void check(FileType type, InputStream content) throws IOException {
        try {
            switch (type) {
                case PDF -> Structure.pdf(content);
                case JPEG -> Structure.jpeg(content);
                case PNG -> Structure.png(content);
                case HEIC -> Structure.boxes(content);
                case DOCX, XLSX, ODT -> OfficeFile.check(type, content);
            }
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            throw new UploadRefused(Reason.UNREADABLE);
        }
    }

    private static byte[] head(InputStream content) throws IOException {
        content.mark(HEAD);
        byte[] head = content.readNBytes(HEAD);
        content.reset();
        return head;
    }

    private static FileType office(String extension) {
        return switch (extension) {
            case "docx", "docm" -> FileType.DOCX;
            case "xlsx", "xlsm" -> FileType.XLSX;
            case "odt" -> FileType.ODT;
            default -> throw new UploadRefused(Reason.WRONG_TYPE);
        };
    }

    /** Office wraps a file with a password in its old container. */
    private static Reason oldOffice(String extension) {
        return extension.equals("docx") || extension.equals("xlsx")
                ? Reason.ENCRYPTED
                : Reason.WRONG_TYPE;
    }
}
