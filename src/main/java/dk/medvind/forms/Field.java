package dk.medvind.forms;

import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A question: what it says, how an answer is read from the web, and when an answer is good. */
public abstract sealed class Field implements Component
        permits TextField,
                NumberField,
                DateField,
                TimeField,
                MomentField,
                ChoiceField,
                ChecklistField,
                CheckboxField,
                FileField {

    private static final OptionSource NO_OPTIONS = new OptionSource(List.of(), null);

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
        return idOf(question.key());
    }

    /** The HTML id of the control of a question. */
    public static String idOf(String key) {
        return "f-" + htmlName(key);
    }

    /** A key as it may stand in an HTML id. */
    static String htmlName(String key) {
        return key.replaceAll("[.\\[]", "-").replace("]", "");
    }

    /** The same question in a row of a list. */
    abstract Field at(Place place);

    public Question question() {
        return question;
    }

    @Override
    public Hide hide() {
        return question.hide();
    }

    /** Where the options come from; none where anything may be answered. */
    OptionSource options() {
        return NO_OPTIONS;
    }

    /** Whether what can be chosen is found out while the form is filled in, not listed in it. */
    public boolean offersWhatIsFound() {
        return options().reckoned() != null;
    }

    /** What an unanswered question is worth in conditions, as form-js has it. */
    @Nullable Object whenEmpty() {
        return null;
    }

    /** How an answer looks in conditions: points in time are texts there, as in form-js. */
    Object inConditions(Object answer) {
        return answer instanceof Temporal point ? point.toString() : answer;
    }

    /**
     * The answer that was sent; null for none. What cannot be understood stays as the text that was
     * sent, so that a draft keeps it and {@link #check} says so.
     */
    abstract @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before);

    /** What is wrong with this answer; nothing when it is good. */
    abstract List<FieldError> check(Object answer, Situation situation);

    /** Whether its answers are written or sent, not chosen: "Ved ikke" would be no option. */
    boolean isOpen() {
        return true;
    }

    /** Whether "Det ved jeg ikke" is an answer to it. */
    final boolean takesDontKnow() {
        return isOpen() && !"no".equals(question.properties().get(DontKnow.PROPERTY));
    }

    final List<FieldError> validate(@Nullable Object answer, Situation situation) {
        if (answer == DontKnow.DONT_KNOW) {
            return List.of();
        }
        if (answer == null || answer.equals(Boolean.FALSE)) {
            return question.required()
                    ? List.of(FieldError.of(this, "required." + kind()))
                    : List.of();
        }
        return check(answer, situation);
    }

    final void putInto(Known known, @Nullable Object answer) {
        known.put(
                key(),
                answer == null
                        ? whenEmpty()
                        : answer == DontKnow.DONT_KNOW ? null : inConditions(answer));
    }
}
