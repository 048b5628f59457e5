package dk.medvind.forms;

import static dk.medvind.forms.SampleForm.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** What a register holds counts as the answer until somebody says something else. */
class HeldTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private static final String FORM =
            """
            {"type": "default", "components": [
              {"type": "radio", "key": "partner", "label": "Bor du med en partner?", "validate": {"required": true},
               "values": [{"label": "Ja", "value": "SPOUSE"}, {"label": "Nej", "value": "NONE"}],
               "properties": {"prefill": "cpr.partner"}},
              {"type": "number", "key": "income", "label": "Din indkomst", "properties": {"prefill": "income.monthly"}},
              {"type": "textarea", "key": "incomeReason", "label": "Hvad er forkert?",
               "properties": {"reasonFor": "income"}},
              {"type": "textfield", "key": "spouse", "label": "Hvem?", "conditional": {"hide": "=partner != \\"SPOUSE\\""}}
            ]}
            """;

    private final Form silent = Form.parse("test", FORM.getBytes(StandardCharsets.UTF_8));
    private final Form form =
            silent.holding(
                    Map.of("partner", held("SPOUSE"), "income", held(new BigDecimal("12550"))));
    private final FormPage page = form.page(1).orElseThrow();

    @Test
    void whatIsHeldNeedNotBeAnswered() {
        assertThat(silent.validate(silent.filledIn(Answers.empty()))).hasSize(1);
        assertThat(form.validate(form.filledIn(Answers.empty()))).isEmpty();
    }

    @Test
    void knowsWhatMayBeAnsweredToAQuestion() {
        var partner = silent.field("partner").orElseThrow();
        assertThat(silent.takes(partner, "SPOUSE")).isTrue();
        assertThat(silent.takes(partner, "SOMEBODY")).isFalse();
        assertThat(silent.takes(silent.field("income").orElseThrow(), 12_550)).isTrue();
    }

    @Test
    void whatIsHeldCountsInConditions() {
        assertThat(rows(Answers.empty())).contains("spouse");
        assertThat(rows(Answers.of(Map.of("partner", "NONE")))).doesNotContain("spouse");
    }

    @Test
    void whoSendsThePageUnchangedHasSaidNothing() {
        var filled =
                FormInput.read(
                        form,
                        page,
                        sent(
                                "_shown=partner income incomeReason spouse",
                                "partner=SPOUSE",
                                "income=12.550,00"),
                        form.filledIn(Answers.empty()));
        assertThat(form.own(filled.answers())).isEqualTo(Answers.empty());
    }

    @Test
    void anotherAnswerStandsBesideWhatIsHeld() {
        var own = Answers.of(Map.of("income", new BigDecimal("9000"), "incomeReason", "Ny løn"));
        assertThat(form.own(form.filledIn(own))).isEqualTo(own);
        var row = row("income", own);
        assertThat(row.lines()).containsExactly("9.000");
        assertThat(row.held()).containsExactly("I registret står der: 12.550", "Fra et register");
        assertThat(rows(own)).contains("incomeReason");
    }

    @Test
    void anEmptiedControlMeansWhatIsHeld() {
        var filled =
                FormInput.read(
                        form,
                        page,
                        sent(
                                "_shown=partner income incomeReason spouse",
                                "partner=SPOUSE",
                                "income="),
                        form.filledIn(Answers.of(Map.of("income", BigDecimal.ONE))));
        assertThat(filled.answers().number("income").orElseThrow()).isEqualByComparingTo("12550");
        assertThat(filled.complete()).isTrue();
    }

    @Test
    void whyItIsWrongIsNeverANewQuestion() {
        var filled =
                FormInput.read(
                        silent,
                        page,
                        sent("_shown=partner income", "partner=NONE", "income=1"),
                        Answers.empty());
        assertThat(filled.complete()).isTrue();
    }

    @Test
    void whereTheAnswerIsFromStandsInTheSummary() {
        assertThat(row("income", Answers.empty()).held()).containsExactly("Fra et register");
        assertThat(rows(Answers.empty())).doesNotContain("incomeReason");
    }

    @Test
    void whatMayNotBeShownIsNoAnswer() {
        Form hidden = silent.holding(Map.of("income", held(null)));
        assertThat(hidden.filledIn(Answers.empty()).number("income")).isEmpty();
        var view = page(hidden, Answers.empty());
        var field = hidden.field("income").orElseThrow();
        assertThat(view.kind(field)).isEqualTo("held");
        assertThat(view.held(field).lines()).isEmpty();
        assertThat(view.held(field).open()).isFalse();
    }

    @Test
    void aSilentRegisterOpensTheQuestionAndAsksForNoReason() {
        var view = page(silent, Answers.empty());
        assertThat(view.kind(silent.field("income").orElseThrow())).isEqualTo("number");
        assertThat(view.components())
                .noneMatch(each -> each instanceof Field f && f.key().equals("incomeReason"));
        assertThat(view.shown()).doesNotContain("incomeReason");
    }

    @Test
    void theControlStandsOpenWhereSomethingElseWasSaid() {
        var field = form.field("income").orElseThrow();
        assertThat(page(form, Answers.empty()).held(field).open()).isFalse();
        var disputed = page(form, Answers.of(Map.of("income", BigDecimal.ONE))).held(field);
        assertThat(disputed.open()).isTrue();
        assertThat(disputed.lines()).containsExactly("12.550");
        assertThat(disputed.reason()).isNotNull();
    }

    private PageView page(Form any, Answers own) {
        var first = any.page(1).orElseThrow();
        return new PageView(
                any, first, Filled.with(any.filledIn(own)), List.of(), DANISH, messages());
    }

    private List<String> rows(Answers own) {
        return summary(own).map(SummaryView.Row::key).toList();
    }

    private SummaryView.Row row(String key, Answers own) {
        return summary(own).filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    private java.util.stream.Stream<SummaryView.Row> summary(Answers own) {
        var judged = form.judge(form.filledIn(own));
        return new SummaryWriter(judged, judged.counted(), List.of(), messages(), DANISH)
                .write().sections().stream().flatMap(section -> section.rows().stream());
    }

    private static StaticMessageSource messages() {
        var messages = new StaticMessageSource();
        messages.addMessage("forms.held.differs", DANISH, "I registret står der: {0}");
        return messages;
    }

    private static Held held(@Nullable Object answer) {
        return new Held() {
            @Override
            public @Nullable Object answer() {
                return answer;
            }

            @Override
            public List<String> details(Locale locale) {
                return List.of();
            }

            @Override
            public String source(Locale locale) {
                return "Fra et register";
            }
        };
    }
}
