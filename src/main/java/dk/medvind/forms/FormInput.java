package dk.medvind.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Reads what a browser sent from a page. */
public final class FormInput {

    /** The hidden control by which a page says which questions it showed. */
    public static final String SHOWN = "_shown";

    /** Which button was pressed. */
    public static final String STEP = "_step";

    private static final Set<String> STEPS = Set.of("next", "back", "later", "upload");
    private static final String REMOVE = "remove:";

    private FormInput() {}

    /** {@code next}, {@code back}, {@code later}, {@code upload} or {@code remove}; else next. */
    public static String step(MultiValueMap<String, String> sent) {
        String step = String.valueOf(sent.getFirst(STEP));
        return STEPS.contains(step) ? step : step.startsWith(REMOVE) ? "remove" : "next";
    }

    /** The id of the file to remove, when the step is that. */
    public static Optional<String> removed(MultiValueMap<String, String> sent) {
        return Optional.ofNullable(sent.getFirst(STEP))
                .filter(step -> step.startsWith(REMOVE))
                .map(step -> step.substring(REMOVE.length()));
    }

    /**
     * The answers so far together with what this page sent. Never refuses: what cannot be
     * understood is kept as text and named among the errors; parameters that are no question are
     * ignored.
     */
    public static Filled read(
            Form form, FormPage page, MultiValueMap<String, String> sent, Answers before) {
        List<Field> questions = page.fields();
        Set<String> shown = shown(questions, sent);
        Answers answers = before;
        for (Field field : questions) {
            if (shown.contains(field.key())) {
                answers = answers.with(field.key(), field.read(sent, before.get(field.key())));
            }
        }
        Judged judged = form.judge(answers);
        Set<String> revealed =
                questions.stream()
                        .filter(judged::shows)
                        .map(Field::key)
                        .filter(key -> !shown.contains(key))
                        .collect(Collectors.toSet());
        List<FieldError> errors =
                judged.errors().stream()
                        .filter(e -> shown.contains(e.key()) && onPage(questions, e))
                        .toList();
        return new Filled(judged.counted(), errors, revealed);
    }

    private static boolean onPage(List<Field> questions, FieldError error) {
        return questions.stream().anyMatch(f -> f.key().equals(error.key()));
    }

    private static Set<String> shown(List<Field> questions, MultiValueMap<String, String> sent) {
        List<String> said = sent.get(SHOWN);
        return questions.stream()
                .map(Field::key)
                .filter(key -> said == null || said.contains(key))
                .collect(Collectors.toSet());
    }
}
