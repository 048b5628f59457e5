package dk.medvind.forms;

import static dk.medvind.forms.SampleForm.sent;
import static dk.medvind.forms.SampleForm.shown;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the text that a browser sends. */
class FormInputTest {

    final Form form = SampleForm.form();
    final FormPage expense = form.page(1).orElseThrow();
    final FormPage self = form.page(2).orElseThrow();

    @Test
    void readsEachAnswerAsWhatItIs() {
        var filled =
                FormInput.read(
                        form,
                        expense,
                        sent(
                                "kind=dentist",
                                "amount=1.234,50",
                                "due-day=24",
                                "due-month=12",
                                "due-year=2026"),
                        Answers.empty());
        assertThat(filled.complete()).isTrue();
        assertThat(filled.answers().asMap())
                .isEqualTo(
                        Map.of(
                                "kind",
                                "dentist",
                                "amount",
                                new BigDecimal("1234.50"),
                                "due",
                                LocalDate.of(2026, 12, 24)));
    }

    @Test
    void keepsWhatItDoesNotUnderstandInTheDraftAndSaysSo() {
        var filled =
                FormInput.read(
                        form,
                        expense,
                        sent(
                                "kind=dentist",
                                "amount=1,234",
                                "due-day=31",
                                "due-month=2",
                                "due-year=2027"),
                        Answers.empty());
        assertThat(filled.errors())
                .extracting(FieldError::messageKey)
                .containsExactly("forms.error.number", "forms.error.date");
        assertThat(filled.answers().get("amount")).isEqualTo("1,234");
        assertThat(filled.answers().get("due")).isEqualTo("31/2/2027");
        assertThat(form.validate(Answers.fromJson(filled.answers().toJson())))
                .hasSizeGreaterThan(1);
    }

    @Test
    void aFollowUpShowsNoErrorBeforeItWasSeen() {
        var first =
                FormInput.read(
                        form,
                        expense,
                        sent(shown("kind", "amount", "due", "quote"), "kind=other", "amount=5"),
                        Answers.empty());
        assertThat(first.errors()).isEmpty();
        assertThat(first.revealed()).containsExactly("other");
        assertThat(first.complete()).isFalse();

        var second =
                FormInput.read(
                        form,
                        expense,
                        sent(
                                shown("kind", "other", "amount", "due", "quote"),
                                "kind=other",
                                "amount=5"),
                        first.answers());
        assertThat(second.errors()).extracting(FieldError::key).containsExactly("other");
    }

    @Test
    void aHiddenAnswerIsDropped() {
        var before = Answers.of(Map.of("kind", "other", "other", "Briller"));
        var after =
                FormInput.read(form, expense, sent("kind=dentist", "amount=5"), before).answers();
        assertThat(after.keys()).containsExactlyInAnyOrder("kind", "amount");
    }

    @ParameterizedTest
    @CsvSource({
        "amount=0, forms.error.min",
        "amount=500.001, forms.error.max",
        "'amount=1,2345', forms.error.decimals",
        "amount=meget, forms.error.number",
        "amount=, forms.error.required.number",
        "kind=house, forms.error.required.radio",
        "due-day=21 & due-month=11 & due-year=2026, forms.error.past",
        "due-day=1 & due-month=1 & due-year=27, forms.error.date",
        "due-day=1 & due-month=1 & due-year=1800, forms.error.year",
        "due-day=5, forms.error.date"
    })
    void saysWhatIsWrong(String input, String error) {
        var sent = sent("kind=dentist", "amount=5");
        sent(input.split(" & ")).forEach(sent::put);
        var filled = FormInput.read(form, expense, sent, Answers.empty());
        assertThat(filled.errors()).extracting(FieldError::messageKey).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource({
        "contact.phone=12 34 56 78, ",
        "contact.phone=+45 12345678, ",
        "contact.phone=1234, forms.error.phone",
        "contact.mail=a@b, forms.error.email",
        "contact.mail=a b@c.dk, forms.error.email",
        "post=2100, ",
        "post=21000, forms.error.own"
    })
    void knowsPhonesMailsAndPatterns(String input, String error) {
        var sent = sent("contact.mail=a@b.dk");
        sent(input).forEach(sent::put);
        assertThat(FormInput.read(form, self, sent, Answers.empty()).errors())
                .extracting(FieldError::messageKey)
                .isEqualTo(error == null ? List.of() : List.of(error));
    }

    @Test
    void filesCannotBeAnsweredFromTheWeb() {
        var before = Answers.of(Map.of("quote", List.of("mine")));
        var filled =
                FormInput.read(
                        form, expense, sent("kind=dentist", "amount=5", "quote=another's"), before);
        assertThat(filled.answers().list("quote")).containsExactly("mine");
    }

    @Test
    void theWholeFormIsOnePageForThoseWhoFillInMany() {
        var filled =
                FormInput.read(
                        form,
                        form.whole(),
                        sent("kind=dentist", "amount=5", "contact.mail=a@b.dk", "truth=true"),
                        Answers.empty());
        assertThat(filled.complete()).isTrue();
        assertThat(form.whole().fields()).hasSameSizeAs(form.fields());
    }
}
