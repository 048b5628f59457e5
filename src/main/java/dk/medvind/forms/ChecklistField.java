package dk.medvind.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Any number of several options. */
public final class ChecklistField extends Field {

    private final List<Option> options;

    ChecklistField(Question question, List<Option> options) {
        super(question);
        this.options = List.copyOf(options);
    }

    @Override
    public String kind() {
        return "checklist";
    }

    @Override
    public List<Option> options() {
        return options;
    }

    @Override
    Object whenEmpty() {
        return List.of();
    }

    /** The chosen options in the form's own order, each once. */
    @Override
    @Nullable Object read(MultiValueMap<String, String> sent, @Nullable Object before) {
        List<String> values = sent.getOrDefault(key(), List.of());
        List<String> chosen = options.stream().map(Option::value).filter(values::contains).toList();
        return chosen.isEmpty() ? null : chosen;
    }

    @Override
    List<FieldError> check(Object answer, Today today) {
        boolean good =
                answer instanceof List<?> chosen
                        && !chosen.isEmpty()
                        && chosen.stream()
                                .allMatch(c -> options.stream().anyMatch(o -> o.value().equals(c)));
        return good ? List.of() : List.of(FieldError.of(this, "option"));
    }
}
