package dk.medvind.forms;

import java.util.Map;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** When a component is left out: never, always, or when its FEEL condition is true or null. */
public final class Hide {

    static final Hide NEVER = new Hide(null, false);
    static final Hide ALWAYS = new Hide(null, true);

    private final @Nullable ParsedExpression condition;
    private final boolean otherwise;

    private Hide(@Nullable ParsedExpression condition, boolean otherwise) {
        this.condition = condition;
        this.otherwise = otherwise;
    }

    static Hide when(ParsedExpression condition) {
        return new Hide(condition, false);
    }

    /** As form-js does it: a condition that cannot be told hides too. */
    boolean hides(Feel feel, Map<String, Object> answers) {
        if (condition == null) {
            return otherwise;
        }
        Object result = feel.evaluate(condition, answers);
        return result == null || Boolean.TRUE.equals(result);
    }
}
