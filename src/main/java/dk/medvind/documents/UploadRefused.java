package dk.medvind.documents;

/**
 * A file that is not taken, with the reason as a message key and nothing of the file. Nothing was
 * stored.
 */
public class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why a file is not taken. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        TOO_MANY,
        TOO_MUCH,
        WRONG_TYPE,
        MACROS,
        ENCRYPTED,
        UNREADABLE
    }

    private final Reason reason;

    public UploadRefused(Reason reason) {
        super("Upload refused: " + reason);
        this.reason = reason;
    }

    static void when(boolean bad, Reason reason) {
        if (bad) {
            throw new UploadRefused(reason);
        }
    }

    public Reason reason() {
        return reason;
    }

    /** The sentence for the sender, e.g. {@code documents.refused.TOO_LARGE}. */
    public String messageKey() {
        return "documents.refused." + reason;
    }
}
