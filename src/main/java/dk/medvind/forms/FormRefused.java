package dk.medvind.forms;

/** A form that cannot be drawn: which form, where in it, and why. Written for its owner. */
public final class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String form;
    private final String place;
    private final String reason;

    FormRefused(String form, String place, String reason) {
        super(form + ", " + place + ": " + reason);
        this.form = form;
        this.place = place;
        this.reason = reason;
    }

    public String form() {
        return form;
    }

    public String place() {
        return place;
    }

    public String reason() {
        return reason;
    }
}
