package dk.medvind.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** One of several options: radio buttons or a list to open. */
public final class ChoiceField extends Field {

    private final String kind;
    private final OptionSource options;

    ChoiceField(Question question, String kind, OptionSource options) {
        super(question);
        this.kind = kind;
        this.options = options;
    }

    @Override
    Field at(Place place) {
        return new ChoiceField(question().at(place), kind, options);
    }

    @Override
    boolean isOpen() {
        return false;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    OptionSource options() {
        return options;
    }

    @Override
    @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before) {
        String chosen = Tidy.line(sent, key());
        return chosen != null && options.mayHold(chosen) ? chosen : null;
    }

    @Override
    List<FieldError> check(Object answer, Situation situation) {
        return OptionSource.holds(options.in(situation), answer)
                ? List.of()
                : List.of(FieldError.of(this, "option"));
    }
}
