package dk.medvind.forms;

import java.util.List;

/**
 * What is wrong with one answer, as a message to be shown at its field and in the summary.
 *
 * @param messageKey a message whose {0} is the field's label and whose further arguments are {@code
 *     args}
 * @param args numbers, days or {@link Words}; never what was answered
 */
public record FieldError(String key, String messageKey, List<Object> args) {

    /** Something else than rows was said of a list. */
    static FieldError ofRows(String key, int most) {
        return new FieldError(key, "forms.error.rows", List.of(most));
    }

    /** Whether nothing was answered where an answer is asked for. */
    public boolean isLeftOut() {
        return messageKey.startsWith("forms.error.required");
    }

    static FieldError of(Field field, String messageKey, Object... args) {
        return new FieldError(field.key(), "forms.error." + messageKey, List.of(args));
    }
}
