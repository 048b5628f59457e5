package dk.medvind.forms;

import static dk.medvind.forms.SampleForm.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions, times, options that are told and what nobody may answer. */
class EverythingTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Form form = SampleForm.everything();
    private final FormPage expenses = form.page(1).orElseThrow();
    private final FormPage choices = form.page(2).orElseThrow();

    @Test
    void limitsAreReckonedAndStepsAreKept() {
        assertThat(errors(answers("expenses[0].what", "a", "expenses[0].amount", 501)))
                .containsExactly("forms.error.max");
        assertThat(
                        errors(
                                answers("expenses[0].what", "a", "expenses[0].amount", 501)
                                        .with("limit", BigDecimal.valueOf(600))))
                .isEmpty();
        assertThat(
                        errors(
                                answers(
                                        "expenses[0].what",
                                        "a",
                                        "expenses[0].amount",
                                        new BigDecimal("1.25"))))
                .containsExactly("forms.error.increment");
        assertThat(errors(answers("expenses[0].what", "a", "long", "x".repeat(501))))
                .containsExactly("forms.error.long");
    }

    @Test
    void valuesAreReckonedFromTheAnswersAndKeptWithThem() {
        var answers =
                answers("expenses[0].amount", 100, "expenses[1].amount", 20)
                        .with("expenses", BigDecimal.valueOf(2))
                        .with("expenses[1].parts", BigDecimal.ONE)
                        .with("total", "forged");
        var counted = form.judge(answers).counted();
        assertThat(counted.number("total").orElseThrow()).isEqualByComparingTo("120");
        assertThat(counted.number("expenses[1].parts[0].twice").orElseThrow())
                .isEqualByComparingTo("4");
    }

    @Test
    void textsSayWhatWasAnsweredAndNothingForNothing() {
        var judged = form.judge(answers("expenses[0].what", "briller", "expenses[0].amount", 5));
        var amount = judged.field("expenses[0].amount").orElseThrow().question().label();
        assertThat(judged.say(amount, DANISH)).isEqualTo("Hvad koster briller?");
        var prose = (Prose) judged.page(1).components().get(0);
        assertThat(judged.say(prose.html(), DANISH))
                .contains("<strong>1</strong>", "I alt 5 kr. Hilsen </p>");
    }

    @Test
    void whatLooksLikeASignOfTheFormIsNone() {
        char begin = '\uE000';
        char end = '\uE001';
        var answers = answers("expenses[0].what", begin + "99999@" + end + begin + "900@" + end);
        var judged = form.judge(answers);
        var which = judged.field("which").orElseThrow();
        assertThat(judged.options(which))
                .singleElement()
                .satisfies(one -> assertThat(judged.say(one.label(), DANISH)).isNotNull());
        var typed = FormInput.read(form, expenses, sent("who=a" + begin + "b"), Answers.empty());
        assertThat(typed.answers().text("who")).hasValue("ab");
    }

    @ParameterizedTest
    @CsvSource({"14.30,14:30", "14:30,14:30", "1430,14:30", "9,09:00", "kl. 9,09:00", "0905,09:05"})
    void timesAreReadAsPeopleWriteThem(String written, String meant) {
        var filled = FormInput.read(form, choices, sent("call=" + written), Answers.empty());
        assertThat(filled.answers().time("call")).hasValue(LocalTime.parse(meant));
    }

    @ParameterizedTest
    @CsvSource({"call=25.00", "call=halv ni", "call=12.60", "call=1"})
    void otherTimesAreKeptAndAskedAbout(String written) {
        var filled = FormInput.read(form, choices, sent(written), Answers.empty());
        boolean hour = written.equals("call=1");
        assertThat(filled.errors()).hasSize(hour ? 0 : 1);
        assertThat(filled.answers().get("call")).isNotNull();
    }

    @Test
    void aMomentIsADayAndATime() {
        var filled =
                FormInput.read(
                        form,
                        choices,
                        sent("visit-day=24", "visit-month=12", "visit-year=2026", "visit-time=14"),
                        Answers.empty());
        assertThat(filled.answers().moment("visit"))
                .hasValue(LocalDateTime.of(2026, 12, 24, 14, 0));
        assertThat(Answers.fromJson(filled.answers().toJson())).isEqualTo(filled.answers());

        var half =
                FormInput.read(
                        form,
                        choices,
                        sent("visit-day=24", "visit-month=12", "visit-year=2026"),
                        Answers.empty());
        assertThat(half.errors())
                .extracting(FieldError::messageKey)
                .containsExactly("forms.error.moment");
        assertThat(half.answers().text("visit")).hasValue("24/12/2026/");
    }

    @Test
    void optionsMayBeHandedOverOrReckoned() {
        var doctors = List.of(Map.of("value", 7, "label", "Læge Hansen"), "Læge Jensen");
        Form handed = form.given(Map.of("doctors", doctors));
        var filled =
                FormInput.read(
                        handed,
                        choices,
                        sent("doctor=7", "which=briller", "which=andet"),
                        answers("expenses[0].what", "briller"));
        var judged = handed.judge(filled.answers());
        assertThat(judged.options(judged.field("doctor").orElseThrow()))
                .extracting(Option::value)
                .containsExactly("7", "Læge Jensen");
        assertThat(filled.errors()).extracting(FieldError::key).containsExactly("which");
        assertThat(filled.answers().text("doctor")).hasValue("7");
    }

    @Test
    void aChoiceOfNothingStopsNobody() {
        assertThat(errors(answers("expenses[0].what", "a"))).isEmpty();
    }

    @Test
    void whatIsReadonlyCannotBeChanged() {
        var filled = FormInput.read(form, choices, sent("fixed=MV-2"), form.initial());
        assertThat(filled.answers().text("fixed")).hasValue("MV-1");
        var delivered = form.filledIn(Answers.of(Map.of("fixed", "MV-2", "who", "Ida")));
        assertThat(delivered.text("fixed")).hasValue("MV-1");
        assertThat(delivered.text("who")).hasValue("Ida");
    }

    @Test
    void whatIsDisabledIsKeptInTheDraftAndDoesNotCount() {
        var off = answers("off", "x", "who", "off");
        var judged = form.judge(off);
        assertThat(judged.isLocked(judged.field("off").orElseThrow())).isTrue();
        assertThat(judged.counted().text("off")).isEmpty();
        var filled = FormInput.read(form, choices, sent("off=y"), off);
        assertThat(filled.answers().text("off")).hasValue("x");
    }

    @Test
    void aNumberMayBeATextInConditions() {
        assertThat(form.clean(answers("asText", 7, "seen", "x")).text("seen")).hasValue("x");
        assertThat(form.clean(answers("asText", 8, "seen", "x")).text("seen")).isEmpty();
    }

    private Answers answers(Object... pairs) {
        Answers answers = form.initial();
        for (int n = 0; n < pairs.length; n += 2) {
            answers = answers.with((String) pairs[n], pairs[n + 1]);
        }
        return answers;
    }

    private List<String> errors(Answers answers) {
        return form.validate(answers).stream().map(FieldError::messageKey).toList();
    }
}
