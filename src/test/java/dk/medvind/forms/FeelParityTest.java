package dk.medvind.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the editor's preview and the server agree on, and where they differ, stays as it was seen.
 */
class FeelParityTest {

    final Feel feel = new Feel(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void theServerAnswersAsRecorded(String expression, Map<String, Object> context, String server) {
        Object result = feel.evaluate(feel.parse(expression), context);
        assertThat(result instanceof Number n ? number(n) : String.valueOf(result))
                .isEqualTo(server);
    }

    @Test
    void allCasesAreThere() throws IOException {
        assertThat(cases()).hasSize(35);
    }

    @Test
    void aNameThatNobodyKnowsIsTold() {
        assertThat(feel.unknown(feel.parse("=amuont > 5"), Map.of("amount", 1)))
                .singleElement()
                .asString()
                .contains("amuont");
        assertThat(feel.unknown(feel.parse("=amount > 5"), Map.of("amount", 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1 +",
                "=\"",
                "for i in 1..100000000 return i",
                "some i in 1..999999999 satisfies i < 0"
            })
    void aConditionThatCannotBeReadOrNeverEndsIsRefused(String expression) {
        assertThatThrownBy(() -> feel.parse(expression))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConditionLongerThan500CharactersIsRefused() {
        assertThatThrownBy(() -> feel.parse("a = \"" + "x".repeat(500) + "\""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void functionsFromOutsideAreOff() {
        String outside =
                "{f: function(s) external {java: {class: \"java.lang.System\","
                        + " method signature: \"getProperty(java.lang.String)\"}},"
                        + " r: f(\"user.dir\")}.r";
        assertThatThrownBy(() -> feel.parse(outside)).isInstanceOf(IllegalArgumentException.class);
        assertThat(feel.evaluate(feel.parse("{f: function(s) s + 1, r: f(1)}.r"), Map.of()))
                .hasToString("2");
    }

    private static String number(Number n) {
        return new java.math.BigDecimal(n.toString()).stripTrailingZeros().toPlainString();
    }

    @SuppressWarnings("unchecked")
    static Stream<Arguments> cases() throws IOException {
        var golden =
                new JsonMapper()
                        .readTree(
                                FeelParityTest.class.getResourceAsStream("/forms/feel-cases.json"));
        return golden.get("cases")
                .valueStream()
                .map(
                        c ->
                                Arguments.of(
                                        c.get("expression").asString(),
                                        new JsonMapper().treeToValue(c.get("context"), Map.class),
                                        c.get("server").asString()));
    }
}
