package dk.medvind.documents;

/** Where a file comes from. */
public enum DocumentOrigin {
    /** Sent in from outside; scanned before it opens. */
    UPLOAD,
    /** A letter written by Medvind; clean by origin. */
    LETTER
}
