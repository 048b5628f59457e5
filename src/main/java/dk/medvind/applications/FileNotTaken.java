package dk.medvind.applications;

import dk.medvind.documents.UploadRefused.Reason;

/** A file of a delivery is not taken, and so nothing of the delivery is. */
public class FileNotTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String place;
    private final Reason reason;

    FileNotTaken(String place, Reason reason) {
        super(place + " was not taken: " + reason);
        this.place = place;
        this.reason = reason;
    }

    /** Where the file stood in the delivery. */
    public String place() {
        return place;
    }

    public Reason reason() {
        return reason;
    }
}
