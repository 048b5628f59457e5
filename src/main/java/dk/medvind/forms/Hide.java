package dk.medvind.forms;

import java.util.Set;
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

    /** What decides; null when nothing has to be asked. */
    @Nullable ParsedExpression condition() {
        return condition;
    }

    /** Whether it hides when {@link HideRules} found these to. */
    boolean isAmong(Set<Hide> hiding) {
        return condition == null ? otherwise : hiding.contains(this);
    }
}
