package dk.medvind.workflow;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what tables answered to questions in words and counts, because asking FEEL takes
 * milliseconds and cases ask the same few questions. Questions about amounts and dates are asked
 * each time: they come back rarely, and are nobody's business for longer than that.
 */
final class DecisionMemory {

    private static final int MOST = 2_000;

    private record Question(String decision, Map<String, ? extends @Nullable Object> inputs) {}

    private final Map<Question, List<Map<String, Object>>> answers =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Question, List<Map<String, Object>>> eldest) {
                    return size() > MOST;
                }
            };

    /** The answer, from memory if the same was asked before. */
    List<Map<String, Object>> answer(
            String decision,
            Map<String, ? extends @Nullable Object> inputs,
            Supplier<List<Map<String, Object>>> ask) {
        if (!inputs.values().stream().allMatch(DecisionMemory::mayBeKept)) {
            return ask.get();
        }
        var question = new Question(decision, inputs);
        synchronized (answers) {
            var known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        List<Map<String, Object>> answer =
                ask.get().stream().map(Collections::unmodifiableMap).toList();
        synchronized (answers) {
            answers.put(question, answer);
        }
        return answer;
    }

    private static boolean mayBeKept(@Nullable Object input) {
        return input == null
                || input instanceof String
                || input instanceof Boolean
                || input instanceof Integer
                || input instanceof Long;
    }
}
