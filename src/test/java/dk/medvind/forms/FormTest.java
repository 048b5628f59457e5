package dk.medvind.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FormTest {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    final Form form = sample();
    final FormPage expense = form.page(1).orElseThrow();
    final FormPage self = form.page(2).orElseThrow();

    static Form sample() {
        try (var in = FormTest.class.getResourceAsStream("/forms/sample.form")) {
            return Form.parse("sample.form", in.readAllBytes(), CLOCK);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyTopLevelGroupIsAPage() {
        assertThat(form.pages())
                .extracting(p -> p.title().danish())
                .containsExactly("Din udgift", "Dig selv", "Studie", "Til sidst");
    }

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
        var chain = parse(text("a"), text("b", "=a != \"yes\""), text("c", "=b != \"yes\""));
        var all = Answers.of(Map.of("a", "yes", "b", "yes", "c", "x"));
        assertThat(chain.clean(all).keys()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(chain.clean(all.with("a", "no")).keys()).containsExactly("a");
    }

    @Test
    void aConditionThatCannotBeToldHides() {
        var form = parse(number("n"), text("t", "=n > 1000"), text("u", "=n = null"));
        assertThat(form.clean(Answers.of(Map.of("t", "x", "u", "y"))).isEmpty()).isTrue();
        assertThat(form.clean(Answers.of(Map.of("n", 5, "t", "x", "u", "y"))).keys())
                .containsExactlyInAnyOrder("n", "t", "u");
    }

    @Test
    void conditionsThatChaseEachOtherEnd() {
        var form = parse(text("a", "=b != \"\""), text("b", "=a = \"\""));
        assertThat(form.validate(Answers.of(Map.of("a", "x", "b", "y")))).isNotNull();
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

    private static String[] shown(String... keys) {
        return java.util.Arrays.stream(keys).map(k -> "_shown=" + k).toArray(String[]::new);
    }

    private static MultiValueMap<String, String> sent(String[] shown, String... pairs) {
        var sent = sent(shown);
        sent.addAll(sent(pairs));
        return sent;
    }

    static MultiValueMap<String, String> sent(String... pairs) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            sent.add(pair.substring(0, at), pair.substring(at + 1));
        }
        return sent;
    }

    static Form parse(String... components) {
        String json =
                "{\"type\":\"default\",\"components\":[" + String.join(",", components) + "]}";
        return Form.parse("test.form", json.getBytes(StandardCharsets.UTF_8), CLOCK);
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

    @Test
    void aRefusalNamesThePlace() {
        assertThatThrownBy(() -> parse("{\"type\":\"iframe\",\"id\":\"advert\",\"url\":\"x\"}"))
                .isInstanceOf(FormRefused.class)
                .hasMessage("test.form, the form > advert: Medvind cannot draw the type iframe");
    }
}
