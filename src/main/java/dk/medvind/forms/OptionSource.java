package dk.medvind.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * Where the options of a question come from.
 *
 * @param listed those that stand in the form
 * @param reckoned tells them instead: a list of texts or numbers, or of contexts with {@code
 *     label}, {@code label:en} and {@code value}
 */
record OptionSource(List<Option> listed, @Nullable ParsedExpression reckoned) {

    /** More cannot be chosen from on a page. */
    static final int MOST = 200;

    OptionSource {
        listed = List.copyOf(listed);
    }

    List<Option> in(Situation situation) {
        if (reckoned == null) {
            return listed;
        }
        var options = new ArrayList<Option>();
        if (situation.value(reckoned) instanceof List<?> items) {
            for (Object item : items) {
                Option option = option(item);
                if (option != null && options.size() < MOST && !holds(options, option.value())) {
                    options.add(option);
                }
            }
        }
        return List.copyOf(options);
    }

    /** Whether this may be kept until somebody checks it. */
    boolean mayHold(String value) {
        return reckoned != null || holds(listed, value);
    }

    static boolean holds(List<Option> options, @Nullable Object value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    private static @Nullable Option option(@Nullable Object item) {
        if (item instanceof Map<?, ?> both) {
            Object value = both.get("value");
            Object label = both.get("label");
            Object english = both.get("label:en");
            return value == null
                    ? null
                    : new Option(
                            Reckoned.plain(value),
                            new Words(
                                    Reckoned.plain(label == null ? value : label),
                                    english == null ? null : Reckoned.plain(english),
                                    null));
        }
        String text = Reckoned.plain(item);
        return text.isEmpty() ? null : new Option(text, Words.danish(text));
    }
}
