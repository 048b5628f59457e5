package dk.medvind.applications;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What was asked of an application cannot be done in the state it is in; says both, and has a
 * sentence for whoever asked.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public class NotNow extends RuntimeException implements MessageSourceResolvable {

    private static final long serialVersionUID = 1;

    private final ApplicationState state;

    NotNow(String wish, ApplicationState state) {
        super("An application cannot be " + wish + " when it is " + state);
        this.state = state;
    }

    public ApplicationState state() {
        return state;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"applications.not-now"};
    }
}
