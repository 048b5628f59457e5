package dk.medvind.documents;

import dk.medvind.documents.UploadRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Walks through the zip container of an office file once, within limits that a document of 20 MB
 * does not reach and a zip bomb does.
 */
final class OfficeFile {

    private static final long UNPACKED = 200L << 20;
    private static final int ENTRIES = 5_000;
    private static final int TEXT = 1 << 20;

    /** The zip's last record with the longest comment. */
    private static final int ZIP_TAIL = 22 + 0xFFFF;

    private static final String ZIP_END = "PK\005\006";

    private final ZipInputStream zip;
    private long unpacked;
    private boolean rightKind;

    private OfficeFile(InputStream content) {
        this.zip = new ZipInputStream(content, StandardCharsets.UTF_8);
    }

    static void check(FileType type, InputStream content) throws IOException {
        var whole = new TailKeeper(content, ZIP_TAIL);
        var file = new OfficeFile(whole);
        try {
            file.walk(type);
            UploadRefused.when(!whole.tail().contains(ZIP_END), Reason.UNREADABLE);
        } catch (ZipException e) {
            String said = String.valueOf(e.getMessage());
            throw new UploadRefused(
                    said.contains("encrypted") ? Reason.ENCRYPTED : Reason.UNREADABLE);
        }
        if (!file.rightKind) {
            throw new UploadRefused(Reason.WRONG_TYPE);
        }
    }

    private void walk(FileType type) throws IOException {
        int entries = 0;
        ZipEntry entry;
        while ((entry = zip.getNextEntry()) != null) {
            entries++;
            String name = entry.getName().toLowerCase(Locale.ROOT);
            UploadRefused.when(entries > ENTRIES, Reason.UNREADABLE);
            UploadRefused.when(isMacro(name), Reason.MACROS);
            if (name.equals("[content_types].xml")) {
                contentTypes(type, text());
            } else if (name.equals("mimetype")) {
                rightKind |= type == FileType.ODT && text().strip().equals(type.mediaType());
            } else if (name.equals("meta-inf/manifest.xml")) {
                UploadRefused.when(text().contains("encryption-data"), Reason.ENCRYPTED);
            } else {
                skip();
            }
        }
    }

    private void contentTypes(FileType type, String text) {
        String said = text.toLowerCase(Locale.ROOT);
        UploadRefused.when(
                said.contains("vbaproject") || said.contains("macroenabled"), Reason.MACROS);
        rightKind |= type != FileType.ODT && said.contains(type.mediaType() + ".main+xml");
    }

    private static boolean isMacro(String name) {
        return name.contains("vbaproject")
                || name.startsWith("basic/")
                || name.startsWith("scripts/");
    }

    private String text() throws IOException {
        byte[] bytes = zip.readNBytes(TEXT + 1);
        UploadRefused.when(bytes.length > TEXT, Reason.UNREADABLE);
        unpacked += bytes.length;
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void skip() throws IOException {
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = zip.read(buffer)) > 0) {
            unpacked += read;
            UploadRefused.when(unpacked > UNPACKED, Reason.UNREADABLE);
        }
    }
}
