package dk.medvind.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a form makes of some answers: what is seen, what counts and what is wrong. */
public final class Judged {

    private final Form form;
    private final Answers answers;
    private final Set<Component> visible;
    private final Today today;

    Judged(Form form, Answers answers, Set<Component> visible, Today today) {
        this.form = form;
        this.answers = answers;
        this.visible = visible;
        this.today = today;
    }

    /** The pages that are seen. */
    public List<FormPage> pages() {
        return form.pages().stream()
                .filter(page -> page.components().stream().anyMatch(visible::contains))
                .toList();
    }

    /** The answers without those of hidden questions and without keys that no question has. */
    public Answers counted() {
        return answers.only(
                form.fields().stream()
                        .filter(visible::contains)
                        .map(Field::key)
                        .collect(Collectors.toSet()));
    }

    /**
     * Everything wrong with the answers that count, in the order of the form; empty when they may
     * be sent.
     */
    public List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        for (Field field : form.fields()) {
            if (visible.contains(field)) {
                errors.addAll(field.validate(answers.get(field.key()), today));
            }
        }
        return errors;
    }

    boolean shows(Component component) {
        return visible.contains(component);
    }
}
