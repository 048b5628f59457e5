package dk.medvind.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which pages and questions a form asks whom. */
class FormTest {

    final Form form = SampleForm.form();
    final FormPage self = form.page(2).orElseThrow();

    @Test
    void everyTopLevelGroupIsAPage() {
        assertThat(form.pages())
                .extracting(p -> p.title().danish())
                .containsExactly("Din udgift", "Dig selv", "Studie", "Til sidst");
    }

    @Test
    void aHiddenPageIsSkippedBothWays() {
        var without = Answers.of(Map.of("income", List.of("wage")));
        assertThat(form.after(self, without).orElseThrow().number()).isEqualTo(4);
        assertThat(form.before(form.page(4).orElseThrow(), without).orElseThrow().number())
                .isEqualTo(2);
        var with = Answers.of(Map.of("income", List.of("wage", "su")));
        assertThat(form.after(self, with).orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void goesOnWhereSomethingIsMissing() {
        var answers = Answers.of(Map.of("kind", "dentist", "amount", 5));
        assertThat(form.firstUnfinished(answers).orElseThrow().number()).isEqualTo(2);
        var done = answers.with("contact.mail", "a@b.dk").with("truth", true);
        assertThat(form.firstUnfinished(done)).isEmpty();
        assertThat(form.validate(done)).isEmpty();
    }

    @Test
    void aHiddenAnswerHidesWhatHangsOnIt() {
        var chain =
                SampleForm.parse(text("a"), text("b", "=a != \"yes\""), text("c", "=b != \"yes\""));
        var all = Answers.of(Map.of("a", "yes", "b", "yes", "c", "x"));
        assertThat(chain.clean(all).keys()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(chain.clean(all.with("a", "no")).keys()).containsExactly("a");
    }

    @Test
    void aConditionThatCannotBeToldHides() {
        var form = SampleForm.parse(number("n"), text("t", "=n > 1000"), text("u", "=n = null"));
        assertThat(form.clean(Answers.of(Map.of("t", "x", "u", "y"))).isEmpty()).isTrue();
        assertThat(form.clean(Answers.of(Map.of("n", 5, "t", "x", "u", "y"))).keys())
                .containsExactlyInAnyOrder("n", "t", "u");
    }

    @Test
    void conditionsThatChaseEachOtherEnd() {
        var form = SampleForm.parse(text("a", "=b != \"\""), text("b", "=a = \"\""));
        assertThat(form.validate(Answers.of(Map.of("a", "x", "b", "y")))).isNotNull();
    }

    private static String text(String key) {
        return "{\"type\":\"textfield\",\"key\":\"" + key + "\",\"label\":\"L\"}";
    }

    private static String text(String key, String hide) {
        return text(key).replaceFirst("}$", "")
                + ",\"conditional\":{\"hide\":\""
                + hide.replace("\"", "\\\"")
                + "\"}}";
    }

    private static String number(String key) {
        return "{\"type\":\"number\",\"key\":\"" + key + "\",\"label\":\"L\"}";
    }
}
