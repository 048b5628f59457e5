package dk.medvind.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Answers answers =
            Answers.of(
                    Map.of(
                            "amount",
                            new BigDecimal("1234.50"),
                            "when",
                            LocalDate.of(2026, 12, 24),
                            "married",
                            true,
                            "why",
                            "{\"day\":\"2026-01-01\"}",
                            "files",
                            List.of("a", "b"),
                            "none",
                            List.of()));

    @Test
    void comeBackFromJsonAsTheyWere() {
        assertThat(Answers.fromJson(answers.toJson())).isEqualTo(answers);
        assertThat(Answers.fromJson(answers.toJson()).number("amount"))
                .contains(new BigDecimal("1234.50"));
    }

    @Test
    void anAnswerTakenAwayIsAbsent() {
        assertThat(answers.with("why", null).keys()).doesNotContain("why");
    }

    @Test
    void refuseWhatNoQuestionCanAnswer() {
        assertThatThrownBy(() -> Answers.of(Map.of("x", new Object()))).hasMessageContaining("x");
    }

    @Test
    void neverShowWhatWasAnswered() {
        assertThat(answers.toString()).contains("amount").doesNotContain("1234");
    }
}
