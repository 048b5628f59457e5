package dk.medvind.documents;

/** A file that has no pages to show, or that does not give them. It can still be opened itself. */
public class PagesNotShown extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why its pages are not shown. */
    public enum Reason {
        /** An office file, or a photo of a kind that browsers do not show. */
        NO_PAGES,
        ENCRYPTED,
        UNREADABLE,
        TOO_LARGE,
        /** Others are being drawn: a little later it is shown. */
        BUSY,
        /** There is no page of that number. */
        NO_SUCH_PAGE
    }

    private final Reason reason;

    PagesNotShown(Reason reason) {
        super("Pages not shown: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The sentence for the reader, e.g. {@code documents.pages.ENCRYPTED}. */
    public String messageKey() {
        return "documents.pages." + reason;
    }
}
