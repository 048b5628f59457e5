package dk.medvind.applications;

/** What was asked of an application cannot be done in the state it is in; says both. */
public class NotNow extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ApplicationState state;

    NotNow(String wish, ApplicationState state) {
        super("An application cannot be " + wish + " when it is " + state);
        this.state = state;
    }

    public ApplicationState state() {
        return state;
    }
}
