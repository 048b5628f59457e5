package dk.medvind.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HideRulesTest {

    private final Feel feel = new Feel(Clock.systemUTC());
    private final Hide whenAlone = rule("=partner = \"NONE\"");
    private final Hide whenRich = rule("amount > 100 // kroner");
    private final Hide unknown = rule("=noSuchQuestion");

    @Test
    void askedTogetherTheyAnswerAsAlone() {
        var rules = new HideRules(feel, List.of(whenAlone, Hide.NEVER, whenRich, unknown));

        assertThat(rules.hiding(Map.of("partner", "NONE", "amount", 7)))
                .containsExactlyInAnyOrder(whenAlone, unknown);
        assertThat(rules.hiding(Map.of("partner", "SPOUSE", "amount", 700)))
                .containsExactlyInAnyOrder(whenRich, unknown);
    }

    @Test
    void whatCannotBeToldHides() {
        var answers = new HashMap<String, Object>();
        answers.put("partner", "SPOUSE");
        answers.put("amount", "many");

        assertThat(new HideRules(feel, List.of(whenAlone, whenRich)).hiding(answers))
                .containsExactly(whenRich);
    }

    @Test
    void aFormWithoutConditionsHidesNothing() {
        assertThat(new HideRules(feel, List.of(Hide.NEVER, Hide.ALWAYS)).hiding(Map.of()))
                .isEmpty();
    }

    @Test
    void oneThatFailsSpoilsOnlyItself() {
        var failing = rule("=assert(partner, partner = \"SPOUSE\") = \"SPOUSE\"");

        assertThat(
                        new HideRules(feel, List.of(whenAlone, failing, whenRich))
                                .hiding(Map.of("partner", "OTHER", "amount", 700)))
                .containsExactlyInAnyOrder(failing, whenRich);
    }

    private Hide rule(String condition) {
        return Hide.when(feel.parse(condition));
    }
}
