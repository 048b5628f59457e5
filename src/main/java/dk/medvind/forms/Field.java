package dk.medvind.forms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A question: what it says, how an answer is read from the web, and when an answer is good. */
public abstract sealed class Field implements Component
        permits TextField,
                NumberField,
                DateField,
                ChoiceField,
                ChecklistField,
                CheckboxField,
                FileField {

    private final Question question;

    Field(Question question) {
        this.question = question;
    }

    /** Under which the answer is kept; unique in the form. */
    public String key() {
        return question.key();
    }

    /** The HTML id of its first control, where links from the error summary lead. */
    public String id() {
        return "f-" + question.key().replace('.', '-');
    }

    public Question question() {
        return question;
    }

    @Override
    public Hide hide() {
        return question.hide();
    }

    /** The options to choose from; empty where anything may be answered. */
    public List<Option> options() {
        return List.of();
    }

    /** What an unanswered question is worth in conditions, as form-js has it. */
    abstract @Nullable Object whenEmpty();

    /** How an answer looks in conditions. */
    Object inConditions(Object answer) {
        return answer;
    }

    /**
     * The answer that was sent; null for none. What cannot be understood stays as the text that was
     * sent, so that a draft keeps it and {@link #check} says so.
     */
    abstract @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before);

    /** What is wrong with this answer; nothing when it is good. */
    abstract List<FieldError> check(Object answer, Today today);

    final List<FieldError> validate(@Nullable Object answer, Today today) {
        if (answer == null || answer.equals(Boolean.FALSE)) {
            return question.required()
                    ? List.of(FieldError.of(this, "required." + kind()))
                    : List.of();
        }
        return check(answer, today);
    }

    final void putInto(Map<String, Object> conditions, @Nullable Object answer) {
        Object value = answer == null ? whenEmpty() : inConditions(answer);
        Conditions.put(conditions, key(), value);
    }
}
