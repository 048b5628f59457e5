package dk.medvind.documents;

/** The file is there but does not open: not scanned yet, infected, or the scanner failed. */
public class DocumentNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final DocumentState state;

    DocumentNotOpen(DocumentState state) {
        super("Document does not open: " + state);
        this.state = state;
    }

    public DocumentState state() {
        return state;
    }

    /** The sentence for the reader, e.g. {@code documents.closed.RECEIVED}. */
    public String messageKey() {
        return "documents.closed." + state;
    }
}
