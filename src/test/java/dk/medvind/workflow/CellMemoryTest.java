package dk.medvind.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellMemoryTest {

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();
    private static final Object[] INPUTS = {
        "GLASSES",
        "DENTAL",
        "",
        " GLASSES",
        "true",
        "DONT_KNOW",
        true,
        false,
        null,
        3,
        10_000L,
        10_000.0,
        10_000.5,
        0.1,
        -3.0,
        -0.5,
        1e15
    };

    private final AtomicInteger asked = new AtomicInteger();
    private final FeelEngine remembering = new CellMemory(new Counting());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"GLASSES\"",
                "\"GLASSES\", \"DENTAL\"",
                "false, null",
                "\"DONT_KNOW\", null",
                " true ",
                "null",
                "not(\"GLASSES\")",
                "> limit",
                ">= 10000",
                "\"a\\\"b\"",
                "limit",
                "? != \"DENTAL\"",
                "string length(?) > 4"
            })
    void answersAsFeelDoesTheFirstTimeAndTheNext(String cell) {
        for (Object input : INPUTS) {
            Object expected = tried(FEEL, cell, input);
            assertThat(tried(remembering, cell, input)).isEqualTo(expected);
            assertThat(tried(remembering, cell, input)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cell",
                " cell ",
                "limit",
                "\"LIKELY\"",
                "true",
                "null",
                "if cell = \"A\" then 1 else 2"
            })
    void tellsValuesAsFeelDoes(String expression) {
        for (Object input : INPUTS) {
            Object expected = FEEL.evaluateSimpleExpression(expression, context(input));
            Object first = remembering.evaluateSimpleExpression(expression, context(input));
            Object next = remembering.evaluateSimpleExpression(expression, context(input));
            assertThat(first).isEqualTo(expected);
            assertThat(next).isEqualTo(expected);
        }
    }

    @Test
    void asksACellOfWordsAboutAWordOnce() {
        for (int i = 0; i < 3; i++) {
            tried(remembering, "\"GLASSES\", \"DENTAL\"", "GLASSES");
            tried(remembering, "\"GLASSES\", \"DENTAL\"", "RENT");
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void keepsNothingOfAmounts() {
        for (int i = 0; i < 3; i++) {
            tried(remembering, "> 1000", 1_800.0);
            tried(remembering, "true", 1_800.0);
        }
        assertThat(asked).hasValue(6);
    }

    private static Object tried(FeelEngine feel, String cell, @Nullable Object input) {
        try {
            return feel.evaluateSimpleUnaryTests(cell, "cell", context(input));
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    private static VariableContext context(@Nullable Object input) {
        return Variables.putValue("cell", input).putValue("limit", 10_000.0).asVariableContext();
    }

    private final class Counting implements FeelEngine {

        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
            return FEEL.evaluateSimpleExpression(expression, context);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(
                String expression, String inputName, VariableContext context) {
            asked.incrementAndGet();
            return FEEL.evaluateSimpleUnaryTests(expression, inputName, context);
        }
    }
}
