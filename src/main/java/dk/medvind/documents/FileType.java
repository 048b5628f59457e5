package dk.medvind.documents;

/** The kinds of files Medvind takes, told by their content. A name only says what someone hopes. */
public enum FileType {
    PDF("pdf", "application/pdf"),
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    HEIC("heic", "image/heic"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODT("odt", "application/vnd.oasis.opendocument.text");

    private final String extension;
    private final String mediaType;

    FileType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Without dot, lower case. */
    public String extension() {
        return extension;
    }

    /** As in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }
}
