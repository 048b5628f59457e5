package dk.medvind.workflow.guard;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/** Resolves a bare name to a declared fact of the case or to a step, and nothing else. */
final class NamesOnly extends ELResolver {

    private final Vocabulary vocabulary;

    NamesOnly(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    @SuppressWarnings("NullAway") // EL's word for "not mine" is null
    public @Nullable Object getValue(
            ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        if (vocabulary.isFact(name)) {
            var scope = (VariableScope) context.getContext(VariableScope.class);
            if (scope != null && scope.hasVariable(name)) {
                context.setPropertyResolved(true);
                return scope.getVariable(name);
            }
            return null;
        }
        var step = vocabulary.step(name);
        if (step != null) {
            context.setPropertyResolved(true);
        }
        return step;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return Object.class;
    }

    @Override
    public void setValue(
            ELContext context,
            @Nullable Object base,
            @Nullable Object property,
            @Nullable Object value) {
        throw new PropertyNotWritableException("Expressions do not write");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(
            ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
