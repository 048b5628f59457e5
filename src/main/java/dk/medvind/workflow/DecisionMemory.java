package dk.medvind.workflow;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what tables answered to questions in words and counts, because asking FEEL takes
 * milliseconds and cases ask the same few questions. Questions about amounts and dates are asked
 * each time: they come back rarely, and are nobody's business for longer than that.
 */
final class DecisionMemory {

    private static final int MOST = 2_000;

    /** What a table of a release, named by the engine's id, is asked. */
    record Question(String table, Map<String, ? extends @Nullable Object> inputs) {

        private boolean mayBeKept() {
            return inputs.values().stream().allMatch(Question::mayBeKept);
        }

        private static boolean mayBeKept(@Nullable Object input) {
            return input == null
                    || input instanceof String
                    || input instanceof Boolean
                    || input instanceof Integer
                    || input instanceof Long;
        }
    }

    private final Function<Question, List<Map<String, Object>>> ask;
    private final LoadingCache<Question, List<Map<String, Object>>> answers;

    DecisionMemory(Function<Question, List<Map<String, Object>>> ask) {
        this.ask = ask;
        this.answers =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .build(
                                question ->
                                        ask.apply(question).stream()
                                                .map(Collections::unmodifiableMap)
                                                .toList());
    }

    /** The answer, from memory if the same was asked before. */
    List<Map<String, Object>> answer(Question question) {
        return question.mayBeKept() ? answers.get(question) : ask.apply(question);
    }
}
