package dk.medvind.applications;

/** The moment of first contact cannot be right; nothing was stored. */
public class FirstContactRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        FUTURE,
        /** No deadline is known for applications that old. */
        TOO_LONG_AGO
    }

    private final Reason reason;

    FirstContactRefused(Reason reason) {
        super("First contact refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
