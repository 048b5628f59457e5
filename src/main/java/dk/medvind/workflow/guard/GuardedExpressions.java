package dk.medvind.workflow.guard;

import java.lang.reflect.Method;
import java.util.Properties;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl.Profile;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Expressions without methods, properties, functions and beans. Every expression is checked before
 * it is made, wherever it comes from: a model, the database or a query.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private final Vocabulary vocabulary;

    GuardedExpressions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        setExpressionFactory(new ExpressionFactoryImpl(Profile.JEE5, new Properties()));
    }

    @Override
    public Expression createExpression(String text) {
        check(text);
        return super.createExpression(text);
    }

    @Override
    public ValueExpression createValueExpression(String text) {
        check(text);
        return super.createValueExpression(text);
    }

    /** The engine's own functions (current user, now) are not for models. */
    @Override
    public void addFunction(String name, Method function) {}

    @Override
    protected ELResolver createElResolver() {
        return new NamesOnly(vocabulary);
    }

    @Override
    protected FunctionMapper createFunctionMapper() {
        return new FunctionMapper() {
            @Override
            @SuppressWarnings("NullAway") // EL answers null for a function that does not exist
            public Method resolveFunction(String prefix, String localName) {
                return null;
            }
        };
    }

    private void check(String text) {
        if (!ExpressionRule.isExpression(text)) {
            return;
        }
        for (String name : ExpressionRule.namesIn(text)) {
            if (!vocabulary.isFact(name) && !vocabulary.isStep(name)) {
                throw new ModelRefused("Expression " + text, name + " is no fact and no step");
            }
        }
    }
}
