package dk.medvind.forms;

import static dk.medvind.forms.SampleForm.sent;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What is asked several times. */
class FormListsTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Form form = SampleForm.everything();
    private final FormPage expenses = form.page(1).orElseThrow();

    @Test
    void aListBeginsWithTheRowsItsAuthorWants() {
        assertThat(form.judge(form.initial()).fields())
                .extracting(Field::key)
                .contains("expenses[0].what", "expenses[0].amount")
                .doesNotContain("expenses[1].what", "expenses[0].parts[0].name");
        assertThat(form.initial().text("expenses[0].way")).hasValue("card");
    }

    @Test
    void aRowIsAddedWithWhatWasWrittenKept() {
        var after = read("_step=add:expenses", "_rows=expenses:1", "expenses[0].what=Briller");
        assertThat(after.number("expenses")).hasValue(BigDecimal.valueOf(2));
        assertThat(after.text("expenses[0].what")).hasValue("Briller");
        assertThat(after.text("expenses[1].way")).hasValue("card");
    }

    @Test
    void rowsMoveUpWhenOneIsTakenAway() {
        var three =
                form.initial()
                        .with("expenses", BigDecimal.valueOf(3))
                        .with("expenses[0].what", "a")
                        .with("expenses[1].what", "b")
                        .with("expenses[1].parts", BigDecimal.ONE)
                        .with("expenses[2].what", "c")
                        .with("expenses[2].parts", BigDecimal.ONE)
                        .with("expenses[2].parts[0].name", "del");
        var after = FormInput.changed(form, three, sent("_step=drop:expenses[1]"));
        assertThat(after.number("expenses")).hasValue(BigDecimal.valueOf(2));
        assertThat(after.text("expenses[1].what")).hasValue("c");
        assertThat(after.text("expenses[1].parts[0].name")).hasValue("del");
        assertThat(after.keys()).noneMatch(key -> key.startsWith("expenses[2]"));
    }

    @ParameterizedTest
    @CsvSource({
        "add:none",
        "add:",
        "add:expenses[7].parts",
        "drop:expenses",
        "drop:expenses[9]",
        "drop:[",
        "drop:who[0]",
        "add:expenses["
    })
    void aRowOfNothingChangesNothing(String step) {
        var before = form.initial().with("expenses[0].what", "a");
        assertThat(FormInput.changed(form, before, sent("_step=" + step))).isEqualTo(before);
    }

    @Test
    void aCountThatIsNoneIsNamedAndNotKept() {
        for (Object count : List.of(31, -4, new BigDecimal("2.5"), "many", List.of())) {
            var answers = answers("expenses[0].what", "a").with("expenses", count);
            assertThat(errors(answers)).as("%s", count).containsExactly("forms.error.rows");
            assertThat(form.clean(answers).number("expenses")).hasValue(BigDecimal.ONE);
        }
        assertThat(errors(answers("expenses", 0))).isEmpty();
    }

    @Test
    void thereAreNeverMoreRowsThanHurt() {
        Answers answers = answers("expenses", 30);
        for (int n = 0; n < 30; n++) {
            answers = answers.with("expenses[" + n + "].parts", BigDecimal.valueOf(30));
        }
        assertThat(form.judge(answers).lists().mapToInt(list -> list.rows().size()).sum())
                .isEqualTo(100);
    }

    @Test
    void aFormSaysHowManyRowsThereMayBeAndFromWhichNumberTheyCount() {
        Form few =
                SampleForm.parse(
                        """
                        {"type": "dynamiclist", "path": "more", "label": "Udgift",
                         "defaultRepetitions": 0, "properties": {"most": "2", "numberedFrom": "2"},
                         "components": [{"type": "textfield", "key": "what", "label": "Hvad?"}]}
                        """);
        Answers answers = few.initial();
        for (int press = 0; press < 4; press++) {
            answers = FormInput.changed(few, answers, sent("_step=add:more"));
        }
        assertThat(answers.number("more")).hasValue(BigDecimal.valueOf(2));
        var judged = few.judge(answers);
        assertThat(judged.lists().map(Rows::full)).containsExactly(true);
        assertThat(judged.called(judged.field("more[1].what").orElseThrow(), DANISH))
                .isEqualTo("Udgift 3: Hvad?");
        assertThat(few.validate(answers.with("more", BigDecimal.valueOf(3))))
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.messageKey()).isEqualTo("forms.error.rows");
                            assertThat(error.args()).containsExactly(2);
                        });
    }

    @Test
    void aRowHasConditionsAndErrorsOfItsOwn() {
        var filled =
                FormInput.read(
                        form,
                        expenses,
                        sent(
                                "_rows=expenses:2",
                                "expenses[0].what=a",
                                "expenses[0].paid=true",
                                "expenses[0].on-day=1",
                                "expenses[0].on-month=2",
                                "expenses[0].on-year=2026",
                                "expenses[1].amount=600"),
                        form.initial());
        assertThat(filled.answers().day("expenses[0].on")).hasValue(LocalDate.of(2026, 2, 1));
        assertThat(filled.errors()).extracting(FieldError::key).containsExactly("expenses[1].what");
    }

    @Test
    void whatIsAskedInARowSaysInWhich() {
        var answers =
                form.initial()
                        .with("expenses", BigDecimal.valueOf(2))
                        .with("expenses[1].parts", BigDecimal.ONE);
        var judged = form.judge(answers);
        assertThat(judged.called(judged.field("who").orElseThrow(), DANISH))
                .isEqualTo("Hvem er du?");
        assertThat(judged.called(judged.field("expenses[1].parts[0].name").orElseThrow(), DANISH))
                .isEqualTo("Udgift 2: Del 1: Navn");
    }

    @Test
    void whatIsReadonlyInARowCannotBeChangedEither() {
        var added = read("_step=add:expenses", "_rows=expenses:1", "expenses[0].what=a");
        assertThat(form.filledIn(added).text("expenses[1].currency")).hasValue("DKK");
        var forged = added.with("expenses[1].currency", "EUR").with("expenses[0].currency", "EUR");
        assertThat(form.filledIn(forged)).isEqualTo(form.filledIn(added));
    }

    @Test
    void anotherComputerSendsListsAsLists() {
        var json =
                """
                {"who": "Ida", "expenses": [
                  {"what": "a", "amount": 5, "parts": [{"name": "x"}]},
                  {"what": "b", "on": {"day": "2026-02-01"}}],
                 "call": {"time": "14:30"}, "visit": {"moment": "2026-12-24T14:30"}}
                """;
        var answers = JsonInput.read(JsonMapper.shared().readTree(json));
        assertThat(answers.number("expenses")).hasValue(BigDecimal.valueOf(2));
        assertThat(answers.text("expenses[0].parts[0].name")).hasValue("x");
        assertThat(answers.day("expenses[1].on")).hasValue(LocalDate.of(2026, 2, 1));
        assertThat(answers.time("call")).hasValue(LocalTime.of(14, 30));
        assertThat(form.validate(answers)).isEmpty();
    }

    private Answers read(String... pairs) {
        var sent = sent(pairs);
        var filled = FormInput.read(form, expenses, sent, form.initial());
        return FormInput.changed(form, filled.answers(), sent);
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
