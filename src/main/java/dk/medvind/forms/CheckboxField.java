package dk.medvind.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A box to tick: yes, or nothing. */
public final class CheckboxField extends Field {

    CheckboxField(Question question) {
        super(question);
    }

    @Override
    Field at(Place place) {
        return new CheckboxField(question().at(place));
    }

    @Override
    boolean isOpen() {
        return false;
    }

    @Override
    public String kind() {
        return "checkbox";
    }

    @Override
    Object whenEmpty() {
        return false;
    }

    @Override
    @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before) {
        return "true".equals(sent.getFirst(key())) ? Boolean.TRUE : null;
    }

    @Override
    List<FieldError> check(Object answer, Situation situation) {
        return answer instanceof Boolean ? List.of() : List.of(FieldError.of(this, "option"));
    }
}
