package dk.medvind.applications;

import dk.medvind.forms.Answers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent.
 *
 * @param formKey the form's id
 * @param release the release the form is read from
 * @param answers as JSON of {@link Answers}
 * @param given what the form was handed besides, such as what could be chosen; null when nothing
 */
record SentForm(
        String formKey, String release, String answers, @Nullable Map<String, Object> given) {

    static SentForm of(String formKey, String release, Answers answers, Map<String, Object> given) {
        return new SentForm(formKey, release, answers.toJson(), given.isEmpty() ? null : given);
    }

    /** What the form was handed besides; empty when nothing. */
    Map<String, Object> handed() {
        return given == null ? Map.of() : given;
    }

    Answers toAnswers() {
        return Answers.fromJson(answers);
    }

    @Override
    public String toString() {
        return "SentForm[" + formKey + "]";
    }
}
