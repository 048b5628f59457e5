package dk.medvind.workflow;

import java.util.Set;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.IntegerValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.camunda.bpm.engine.variable.impl.value.NullValueImpl;
import org.camunda.bpm.engine.variable.value.BooleanValue;
import org.camunda.bpm.engine.variable.value.DateValue;
import org.camunda.bpm.engine.variable.value.IntegerValue;
import org.camunda.bpm.engine.variable.value.StringValue;

/**
 * The last door before a value enters the engine, whoever sets it and on whatever way: it must be a
 * declared fact of the declared type. There is no way to write objects, files or bytes at all.
 */
final class FactSerializers {

    /** What the engine itself counts in a step done several times. */
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private final FactCatalog catalog;
    private final int mostInstances;

    private FactSerializers(FactCatalog catalog, int mostInstances) {
        this.catalog = catalog;
        this.mostInstances = mostInstances;
    }

    static VariableSerializers of(FactCatalog catalog, int mostInstances) {
        return new FactSerializers(catalog, mostInstances).all();
    }

    private VariableSerializers all() {
        return new DefaultVariableSerializers()
                .addSerializer(new Nothing())
                .addSerializer(new Text())
                .addSerializer(new YesOrNo())
                .addSerializer(new Count())
                .addSerializer(new Moment());
    }

    private final class Nothing extends NullValueSerializer {
        @Override
        public void writeValue(NullValueImpl value, ValueFields fields) {
            catalog.admit(fields.getName(), null);
            super.writeValue(value, fields);
        }
    }

    private final class Text extends StringValueSerializer {
        @Override
        public void writeValue(StringValue value, ValueFields fields) {
            catalog.admit(fields.getName(), value.getValue());
            super.writeValue(value, fields);
        }
    }

    private final class YesOrNo extends BooleanValueSerializer {
        @Override
        public void writeValue(BooleanValue value, ValueFields fields) {
            catalog.admit(fields.getName(), value.getValue());
            super.writeValue(value, fields);
        }
    }

    private final class Count extends IntegerValueSerializer {
        @Override
        public void writeValue(IntegerValue value, ValueFields fields) {
            if (!COUNTERS.contains(fields.getName())) {
                catalog.admit(fields.getName(), value.getValue());
            } else if (value.getValue() > mostInstances) {
                throw new FactRefused(fields.getName(), "more than " + mostInstances);
            }
            super.writeValue(value, fields);
        }
    }

    private final class Moment extends DateValueSerializer {
        @Override
        public void writeValue(DateValue value, ValueFields fields) {
            catalog.admit(fields.getName(), value.getValue());
            super.writeValue(value, fields);
        }
    }
}
