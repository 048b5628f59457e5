package dk.medvind.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** One of several options: radio buttons or a list to open. */
public final class ChoiceField extends Field {

    private final String kind;
    private final List<Option> options;

    ChoiceField(Question question, String kind, List<Option> options) {
        super(question);
        this.kind = kind;
        this.options = List.copyOf(options);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Option> options() {
        return options;
    }

    @Override
    @Nullable Object whenEmpty() {
        return null;
    }

    @Override
    @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before) {
        String chosen = Tidy.line(sent, key());
        return options.stream()
                .map(Option::value)
                .filter(v -> v.equals(chosen))
                .findFirst()
                .orElse(null);
    }

    @Override
    List<FieldError> check(Object answer, Today today) {
        return options.stream().anyMatch(o -> o.value().equals(answer))
                ? List.of()
                : List.of(FieldError.of(this, "option"));
    }
}
