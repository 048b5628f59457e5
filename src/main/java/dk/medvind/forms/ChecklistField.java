package dk.medvind.forms;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Any number of several options. */
public final class ChecklistField extends Field {

    private final OptionSource options;

    ChecklistField(Question question, OptionSource options) {
        super(question);
        this.options = options;
    }

    @Override
    Field at(Place place) {
        return new ChecklistField(question().at(place), options);
    }

    @Override
    boolean isOpen() {
        return false;
    }

    @Override
    public String kind() {
        return "checklist";
    }

    @Override
    OptionSource options() {
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
        List<String> chosen =
                options.reckoned() == null
                        ? options.listed().stream()
                                .map(Option::value)
                                .filter(values::contains)
                                .toList()
                        : values.stream()
                                .map(Tidy::clean)
                                .distinct()
                                .limit(OptionSource.MOST)
                                .toList();
        return chosen.isEmpty() ? null : chosen;
    }

    @Override
    List<FieldError> check(Object answer, Situation situation) {
        Set<String> may =
                options.in(situation).stream().map(Option::value).collect(Collectors.toSet());
        boolean good =
                answer instanceof List<?> chosen
                        && !chosen.isEmpty()
                        && chosen.size() <= may.size()
                        && may.containsAll(chosen);
        return good ? List.of() : List.of(FieldError.of(this, "option"));
    }
}
