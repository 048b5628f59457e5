package dk.medvind.identity;

/** What was written is not a CPR number. Carries no digits, so that it can be logged and shown. */
public class InvalidCprNumber extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    InvalidCprNumber() {
        super("A CPR number has ten digits and begins with a date of birth");
    }
}
