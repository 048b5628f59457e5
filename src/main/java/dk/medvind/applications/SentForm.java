package dk.medvind.applications;

import dk.medvind.forms.Answers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent.
 *
 * @param formKey the form's id
 * @param release the release the form is read from
 * @param answers as JSON of {@link Answers}
 * @param given what the form was handed besides, such as what could be chosen; null when nothing
 * @param held what registers held about questions of the form, whether the citizen agreed or not
 * @param asked what the form asked besides its own questions, in its order; of a supplement
 */
record SentForm(
        String formKey,
        String release,
        String answers,
        @Nullable Map<String, Object> given,
        List<HeldAnswer> held,
        List<AskedItem> asked) {

    SentForm {
        // Forms that were sent before registers were shown have none.
        held = held == null ? List.of() : List.copyOf(held);
        // Nor have those that were sent before single things were asked for.
        asked = asked == null ? List.of() : List.copyOf(asked);
    }

    static SentForm of(
            String formKey,
            String release,
            Answers answers,
            Map<String, Object> given,
            List<HeldAnswer> held) {
        return new SentForm(
                formKey,
                release,
                answers.toJson(),
                given.isEmpty() ? null : given,
                held,
                List.of());
    }

    /** The same with what it asked besides. */
    SentForm asking(List<AskedItem> items) {
        return new SentForm(formKey, release, answers, given, held, items);
    }

    /** Whether it asked for the very same as this item. */
    boolean asks(AskedItem item) {
        return asked.stream().anyMatch(item::isAbout);
    }

    /** What the form was handed besides; empty when nothing. */
    Map<String, Object> handed() {
        return given == null ? Map.of() : given;
    }

    /** The answers of the application itself; empty before it was sent. */
    static Answers application(Dossier dossier, Application subject) {
        return dossier.newest(subject, Dossier.Kind.SUBMITTED, SentForm.class)
                .map(SentForm::toAnswers)
                .orElse(Answers.empty());
    }

    Answers toAnswers() {
        return Answers.fromJson(answers);
    }

    @Override
    public String toString() {
        return "SentForm[" + formKey + "]";
    }
}
