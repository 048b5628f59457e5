package dk.medvind.workflow;

/** A release cannot be deployed; names the file or the place in it, and why. */
public class ReleaseRefused extends RuntimeException {

    private final String place;
    private final String reason;

    public ReleaseRefused(String place, String reason) {
        super(place + ": " + reason);
        this.place = place;
        this.reason = reason;
    }

    /** The file, or the element in it. */
    public String place() {
        return place;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }
}
