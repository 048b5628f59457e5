package dk.medvind.forms;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** FEEL as the decision tables have it: the same engine, no functions from outside, our clock. */
class Feel {

    private static final int MAX_LENGTH = 500;
    private static final Pattern COUNTS_UP =
            Pattern.compile("\\b(for|some|every)\\b.*\\.\\.", Pattern.DOTALL);

    private final FeelEngineApi engine;

    Feel(Clock clock) {
        this.engine =
                FeelEngineBuilder.forJava()
                        .withEnabledExternalFunctions(false)
                        .withClock(clockOf(clock))
                        .build();
    }

    /**
     * Reads a condition. The leading {@code =} of form-js may be there.
     *
     * @throws IllegalArgumentException with words for the form's owner
     */
    ParsedExpression parse(String expression) {
        if (expression.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the condition is longer than " + MAX_LENGTH + " characters");
        }
        String text = expression.startsWith("=") ? expression.substring(1) : expression;
        if (COUNTS_UP.matcher(text).find()) {
            throw new IllegalArgumentException("the condition runs over a range of numbers");
        }
        var parsed = engine.parseExpression(text);
        if (parsed.isFailure()) {
            throw new IllegalArgumentException("the condition is not FEEL: " + text);
        }
        return parsed.parsedExpression();
    }

    /** Conditions that were read before, as one list; null if they cannot be put together. */
    @Nullable ParsedExpression parseTogether(List<String> expressions) {
        // Brackets and lines of its own for each, so that none reaches into the next.
        var parsed =
                engine.parseExpression(
                        expressions.stream().collect(Collectors.joining("\n),\n(", "[(", "\n)]")));
        return parsed.isFailure() ? null : parsed.parsedExpression();
    }

    /** The value, or null when there is none or it cannot be told. */
    @Nullable Object evaluate(ParsedExpression expression, Map<String, Object> context) {
        EvaluationResult result = engine.evaluate(expression, context);
        return result.isSuccess() ? result.result() : null;
    }

    /** Names and functions that the expression uses and nobody knows. */
    List<String> unknown(ParsedExpression expression, Map<String, Object> context) {
        var found = new ArrayList<String>();
        var failures = engine.evaluate(expression, context).suppressedFailures().iterator();
        while (failures.hasNext()) {
            var failure = failures.next();
            if (failure.failureType() instanceof EvaluationFailureType.NO_VARIABLE_FOUND$
                    || failure.failureType() instanceof EvaluationFailureType.NO_FUNCTION_FOUND$) {
                found.add(failure.failureMessage());
            }
        }
        return found;
    }

    private static FeelEngineClock clockOf(Clock clock) {
        return new FeelEngineClock() {
            @Override
            public ZonedDateTime getCurrentTime() {
                return ZonedDateTime.now(clock.withZone(Form.COPENHAGEN));
            }
        };
    }
}
