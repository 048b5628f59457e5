package dk.medvind.letters;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.ExpressionException;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * What a letter template may say inside <code>${...}</code>: names of the model, their parts and
 * comparisons. No types, methods, beans or assignments, and no name that the model does not hold.
 */
final class Words implements IStandardVariableExpressionEvaluator {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();

    private static final EvaluationContext READ_ONLY =
            SimpleEvaluationContext.forPropertyAccessors(new Names())
                    .withAssignmentDisabled()
                    .build();

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        String text = expression.getExpression();
        if (text.contains("#") || text.contains("@")) {
            throw new UnknownWord(text);
        }
        try {
            Object value = PARSER.parseExpression(text).getValue(READ_ONLY, context);
            return Wording.of(value, context.getLocale());
        } catch (ExpressionException e) {
            throw new UnknownWord(text);
        }
    }

    /** The template says something the model does not know. */
    static final class UnknownWord extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnknownWord(String expression) {
            super(expression);
        }
    }

    /** Reads the model and the maps in it; an enum is read as its name. */
    private static final class Names implements PropertyAccessor {

        @Override
        public Class<?> @Nullable [] getSpecificTargetClasses() {
            return new Class<?>[] {IExpressionContext.class, Map.class};
        }

        @Override
        public boolean canRead(EvaluationContext ignored, @Nullable Object target, String name) {
            return target instanceof IExpressionContext model
                    ? model.containsVariable(name)
                    : target instanceof Map<?, ?> map && map.containsKey(name);
        }

        @Override
        public TypedValue read(EvaluationContext ignored, @Nullable Object target, String name)
                throws AccessException {
            if (target instanceof IExpressionContext model) {
                return plain(model.getVariable(name));
            }
            if (target instanceof Map<?, ?> map) {
                return plain(map.get(name));
            }
            throw new AccessException(name);
        }

        @Override
        public boolean canWrite(EvaluationContext ignored, @Nullable Object target, String name) {
            return false;
        }

        @Override
        public void write(
                EvaluationContext ignored,
                @Nullable Object target,
                String name,
                @Nullable Object value)
                throws AccessException {
            throw new AccessException(name);
        }

        private static TypedValue plain(@Nullable Object value) {
            return new TypedValue(value instanceof Enum<?> option ? option.name() : value);
        }
    }
}
