package dk.medvind.forms;

import static dk.medvind.forms.SampleForm.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** "Det ved jeg ikke" is an answer to what must be answered. */
class DontKnowTest {

    final Form form = SampleForm.form();
    final FormPage expense = form.page(1).orElseThrow();

    @Test
    void answersWhatMustBeAnswered() {
        var filled = read(Answers.empty(), "kind=dentist", "amount-dontknow=true");

        assertThat(filled.complete()).isTrue();
        assertThat(filled.answers().isUnknown("amount")).isTrue();
        assertThat(filled.answers().number("amount")).isEmpty();
    }

    @Test
    void isKeptAndDelivered() {
        var answers = Answers.of(Map.of("amount", DontKnow.DONT_KNOW));

        assertThat(Answers.fromJson(answers.toJson())).isEqualTo(answers);
        assertThat(JsonInput.read(new JsonMapper().readTree(answers.toJson()))).isEqualTo(answers);
        assertThat(form.clean(answers)).isEqualTo(answers);
    }

    @Test
    void isReadInTheSummary() {
        var words = new StaticMessageSource();
        words.addMessage("forms.dont-know", Locale.ENGLISH, "I do not know");
        var judged = form.judge(Answers.of(Map.of("amount", DontKnow.DONT_KNOW)));
        var summary = new SummaryWriter(judged, judged.counted(), List.of(), words, Locale.ENGLISH);

        assertThat(summary.answer(form.field("amount").orElseThrow()))
                .containsExactly("I do not know");
    }

    @Test
    void isNothingInConditions() {
        var asked =
                SampleForm.parse(
                        """
                        {"type":"number","key":"sum","label":"Sum","validate":{"required":true}}
                        """,
                        """
                        {"type":"textfield","key":"why","label":"Hvorfor","validate":{"required":true}}
                        """,
                        """
                        {"type":"textfield","key":"large","label":"Stor","conditional":{"hide":"=not(sum > 5)"}}
                        """,
                        """
                        {"type":"textfield","key":"open","label":"Åben","conditional":{"hide":"=sum != null or why != null"}}
                        """);
        var judged =
                asked.judge(
                        Answers.of(Map.of("sum", DontKnow.DONT_KNOW, "why", DontKnow.DONT_KNOW)));

        assertThat(judged.shows(asked.field("large").orElseThrow())).isFalse();
        assertThat(judged.shows(asked.field("open").orElseThrow())).isTrue();
    }

    @Test
    void theNewerOfAnAnswerAndTheBoxCounts() {
        var unknown = Answers.of(Map.of("amount", DontKnow.DONT_KNOW));
        var known = Answers.of(Map.of("amount", new BigDecimal("5")));
        String[] both = {"kind=dentist", "amount=7", "amount-dontknow=true"};

        assertThat(read(unknown, both).answers().number("amount")).hasValue(new BigDecimal("7"));
        assertThat(read(known, both).answers().isUnknown("amount")).isTrue();
        assertThat(read(unknown, "kind=dentist", "amount=").answers().get("amount")).isNull();
    }

    @Test
    void aFileThatIsThereNeedsNoBox() {
        var asked =
                SampleForm.parse(
                        """
                        {"type":"filepicker","key":"bill","label":"Regning","validate":{"required":true}}
                        """);
        FormPage page = asked.page(1).orElseThrow();
        var box = sent("bill-dontknow=true");
        var before = Answers.of(Map.of("bill", List.of("one")));

        assertThat(FormInput.read(asked, page, box, before).answers()).isEqualTo(before);
        var unknown = FormInput.read(asked, page, box, Answers.empty());
        assertThat(unknown.complete()).isTrue();
        var nothing = FormInput.read(asked, page, sent("x=y"), unknown.answers());
        assertThat(nothing.complete()).isFalse();
    }

    @Test
    void isNoAnswerForEmployees() {
        var answered = Answers.of(Map.of("amount", DontKnow.DONT_KNOW));

        assertThat(wrong(form.forStaff(), answered)).contains("amount");
        assertThat(wrong(form, answered)).doesNotContain("amount");
        var sent = sent("kind=dentist", "amount-dontknow=true");
        var filled = FormInput.read(form.forStaff(), expense, sent, Answers.empty());
        assertThat(filled.answers().isUnknown("amount")).isFalse();
    }

    @Test
    void isNoAnswerWhereTheAuthorSaysSoOrSomethingIsChosen() {
        var asked =
                SampleForm.parse(
                        """
                        {"type":"textfield","key":"name","label":"Navn","validate":{"required":true},"properties":{"dontKnow":"no"}}
                        """,
                        """
                        {"type":"checkbox","key":"yes","label":"Ja","validate":{"required":true}}
                        """);
        var answers = Answers.of(Map.of("name", DontKnow.DONT_KNOW, "yes", DontKnow.DONT_KNOW));

        assertThat(wrong(asked, answers)).containsExactly("name", "yes");
    }

    private static List<String> wrong(Form form, Answers answers) {
        return form.validate(answers).stream().map(FieldError::key).toList();
    }

    private Filled read(Answers before, String... sent) {
        return FormInput.read(form, expense, sent(sent), before);
    }
}
