package dk.medvind.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DecisionMemoryTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final DecisionMemory memory =
            new DecisionMemory(question -> List.of(Map.of("asked", asked.incrementAndGet())));

    @Test
    void theSameQuestionIsAskedOnce() {
        assertThat(answer("d9", Map.of("type", "DRAFT", "urgent", true)))
                .isEqualTo(answer("d9", Map.of("urgent", true, "type", "DRAFT")));
        assertThat(asked).hasValue(1);
    }

    @Test
    void anotherTableOrAnotherInputIsAnotherQuestion() {
        answer("d9:1", Map.of("type", "DRAFT"));
        answer("d9:2", Map.of("type", "DRAFT"));
        answer("d9:2", Map.of("type", "COMPLAINT"));
        assertThat(asked).hasValue(3);
    }

    @Test
    void amountsAreNotKept() {
        answer("d3", Map.of("amount", new BigDecimal("1800")));
        answer("d3", Map.of("amount", new BigDecimal("1800")));
        answer("d3", Map.of("amount", 1800.0));
        assertThat(asked).hasValue(3);
    }

    private List<Map<String, Object>> answer(String table, Map<String, Object> inputs) {
        return memory.answer(new DecisionMemory.Question(table, inputs));
    }
}
