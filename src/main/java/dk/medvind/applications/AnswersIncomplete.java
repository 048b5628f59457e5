package dk.medvind.applications;

import dk.medvind.forms.FieldError;
import java.util.List;

/**
 * What was sent does not answer the form; the errors say where. What was written is still there.
 */
public class AnswersIncomplete extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<FieldError> errors;

    AnswersIncomplete(List<FieldError> errors) {
        super("The form has " + errors.size() + " errors");
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
