package dk.medvind.workflow;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializerFactory;
import org.camunda.bpm.engine.variable.impl.value.ObjectValueImpl;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Asked when a value is of no type a fact can have. Refuses it without repeating it, but for the
 * whole answer of a decision, which the engine holds for a moment before it takes the one entry the
 * process has declared; it is written nowhere.
 */
final class NoOtherValues implements VariableSerializerFactory {

    private final TypedValueSerializer<?> answer = new Answer();

    @Override
    public TypedValueSerializer<?> getSerializer(TypedValue value) {
        if (value.isTransient() && value.getValue() instanceof DmnDecisionResult) {
            return answer;
        }
        var type =
                value.getValue() == null ? "nothing" : value.getValue().getClass().getSimpleName();
        throw new FactRefused("a value", "no fact is a " + type);
    }

    @Override
    public @Nullable TypedValueSerializer<?> getSerializer(String name) {
        return null;
    }

    private static final class Answer extends AbstractTypedValueSerializer<ObjectValue> {

        Answer() {
            super(ValueType.OBJECT);
        }

        @Override
        protected boolean canWriteValue(TypedValue value) {
            return value.getValue() instanceof DmnDecisionResult;
        }

        @Override
        public String getName() {
            return "answer";
        }

        @Override
        public ObjectValue convertToTypedValue(UntypedValueImpl value) {
            var typed = new ObjectValueImpl(value.getValue());
            typed.setTransient(true);
            return typed;
        }

        @Override
        public void writeValue(ObjectValue value, ValueFields fields) {}

        @Override
        public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
            throw new FactRefused("a value", "an answer is not read back");
        }
    }
}
