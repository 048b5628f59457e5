package dk.medvind.forms;

import org.jspecify.annotations.Nullable;

/**
 * A stored file as a page names it; the owner of the page knows it.
 *
 * @param id as it stands in the answer
 * @param fileName as the citizen called it
 * @param size in bytes
 * @param state a sentence such as "Filen er tjekket", already in the viewer's language; may be
 *     empty
 * @param href where it opens; null while it does not, and for those who may not open it here
 * @param fingerprint SHA-256 of the content as hexadecimal text; null where it is not shown
 */
public record Upload(
        String id,
        String fileName,
        long size,
        String state,
        @Nullable String href,
        @Nullable String fingerprint) {

    private static final int SHORT = 4;

    public Upload(String id, String fileName, long size, String state, @Nullable String href) {
        this(id, fileName, size, state, href, null);
    }

    /** Its beginning and its end: {@code 3f9a … 07bc}; empty where there is none. */
    public String shortFingerprint() {
        return fingerprint == null
                ? ""
                : fingerprint.substring(0, SHORT)
                        + " … "
                        + fingerprint.substring(fingerprint.length() - SHORT);
    }

    /** For people: {@code 1,2 MB}. */
    /** Whether it is a photo that can be put into a PDF. */
    public boolean isPhoto() {
        return canBeTurned() || fileName.endsWith(".png");
    }

    public boolean canBeTurned() {
        return fileName.endsWith(".jpg");
    }

    public String sizeForPeople(java.util.Locale locale) {
        return size < 1_000_000
                ? Math.max(1, size / 1000) + " kB"
                : String.format(locale, "%.1f MB", size / 1_000_000.0);
    }
}
