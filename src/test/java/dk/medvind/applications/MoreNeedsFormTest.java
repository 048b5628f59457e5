package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.forms.Answers;
import dk.medvind.forms.Field;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.FileField;
import dk.medvind.forms.Filled;
import dk.medvind.forms.Form;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.FormPage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

/** "Søger du om hjælp til mere?": what the form asks of each thing, and what follows from it. */
class MoreNeedsFormTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final String ROW = "moreNeeds[0].";

    private final Form form = read();
    private final FormPage page =
            form.pages().stream()
                    .filter(each -> each.fields().stream().anyMatch(field -> isOfARow(field)))
                    .findFirst()
                    .orElseThrow();

    @Test
    void whoNeedsNothingMoreSaysNothing() {
        assertThat(form.validate(ExampleAnswers.glasses())).isEmpty();
        assertThat(read(ExampleAnswers.glasses(), "_step=next").complete()).isTrue();
    }

    @Test
    void aThingMoreIsSentWithoutItsPapers() {
        assertThat(form.validate(ExampleAnswers.glassesMedicineAndMore())).isEmpty();
    }

    @Test
    void aThingNeedsAnAmountOrThatNobodyKnowsIt() {
        Answers without = ExampleAnswers.glassesMedicineAndMore().with(ROW + "amount", null);
        assertThat(form.validate(without))
                .extracting(FieldError::key)
                .containsExactly(ROW + "amount");
        assertThat(form.judge(without).called(ROW + "amount", DANISH))
                .isEqualTo("Udgift 2: Hvad koster det?");

        Filled ticked =
                read(without, "_step=next", "_rows=moreNeeds:2", ROW + "amount-dontknow=true");
        assertThat(ticked.answers().isUnknown(ROW + "amount")).isTrue();
    }

    @Test
    void theSameThingTwiceIsTwoThings() {
        Answers twice = ExampleAnswers.glassesMedicineAndMore().with("subType", "MEDICINE");
        assertThat(form.validate(twice)).isEmpty();
    }

    @Test
    void thereIsRoomForTenThingsAndNoEleventh() {
        Answers answers = ExampleAnswers.glasses();
        for (int press = 0; press < 12; press++) {
            answers = FormInput.changed(form, answers, sent("_step=add:moreNeeds"));
        }
        assertThat(answers.number("moreNeeds")).hasValue(BigDecimal.valueOf(9));
        assertThat(Need.in(answers)).hasSize(Need.MOST);

        Answers delivered = ExampleAnswers.glasses().with("moreNeeds", BigDecimal.TEN);
        assertThat(form.validate(delivered))
                .extracting(FieldError::messageKey)
                .containsExactly("forms.error.rows");
    }

    @Test
    void anEmptyThingIsTakenAwayAgain() {
        Answers added =
                FormInput.changed(form, ExampleAnswers.glasses(), sent("_step=add:moreNeeds"));
        assertThat(form.validate(added)).isNotEmpty();
        Answers dropped = FormInput.changed(form, added, sent("_step=drop:moreNeeds[0]"));
        assertThat(form.validate(dropped)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MEDICINE, healthNeed",
        "DENTAL, treatmentStarted",
        "MEDICINE, medicineRunsOut",
        "CONTACT_WITH_CHILD, contactPlan",
        "DEPOSIT, leaseSigned",
        "CHILD, eventText",
        "RENT_ARREARS, whyUnforeseen"
    })
    void whatALaterThingMakesImportantIsAskedToo(String purpose, String question) {
        Answers moving =
                question.equals("leaseSigned")
                        ? ExampleAnswers.glasses()
                        : ExampleAnswers.glasses().with("subType", "MOVING");
        assertThat(asks(moving, question)).isFalse();
        assertThat(asks(with(moving, purpose, "NO"), question)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE_EXPENSE, NO, PRICE_QUOTE",
        "SINGLE_EXPENSE, PAID, INVOICE",
        "RENT_ARREARS, NO, EVICTION_NOTICE LEASE",
        "MEDICINE, NO, MEDICINE_LIST_12M PRESCRIPTION",
        "TREATMENT, NO, HEALTH_STATEMENT PRICE_QUOTE",
        "DENTAL, NO, DENTAL_APPROVAL_CONSENT DENTAL_ESTIMATE",
        "CONTACT_WITH_CHILD, NO, CONTACT_AGREEMENT PRICE_QUOTE",
        "MOVING, NO, REMOVAL_QUOTES",
        "DEPOSIT, NO, BANK_REFUSAL LEASE"
    })
    void eachThingHasAPlaceForItsOwnPapers(String purpose, String paid, String codes) {
        Answers answers = with(ExampleAnswers.glasses(), purpose, paid);
        assertThat(
                        form.judge(answers).fields().stream()
                                .filter(field -> field.key().startsWith(ROW))
                                .filter(FileField.class::isInstance)
                                .filter(field -> asks(answers, field.key()))
                                .map(field -> ((FileField) field).documentCode()))
                .containsExactlyInAnyOrder(codes.split(" "));
    }

    @Test
    void everyPaperTheTableWantsOfALineHasAPlaceInItsRow() throws IOException {
        Set<String> places =
                page.fields().stream()
                        .filter(FileField.class::isInstance)
                        .map(field -> ((FileField) field).documentCode())
                        .collect(Collectors.toSet());
        String table =
                Files.readString(Path.of("processes/single-benefit/d3-required-documents.dmn"));
        var ofLines =
                Pattern.compile(
                                "-document\">\\s*<text>\"(\\w+)\"</text>\\s*</outputEntry>\\s*"
                                        + "<outputEntry[^>]*-concerns\">\\s*<text>\"LINE\"")
                        .matcher(table)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        assertThat(ofLines).hasSizeGreaterThan(10);
        assertThat(places).isEqualTo(ofLines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>",
                "${7*7}",
                "{{7*7}}",
                "GLASSES\u0000",
                "-1",
                "99999999999999999999",
                "1,234",
                "[]",
                "\uD800"
            })
    void whateverIsSentIsASentenceOrIsLeftOut(String nasty) {
        Answers before = ExampleAnswers.glassesMedicineAndMore();
        List<String> keys =
                form.judge(before).page(page.number()).fields().stream().map(Field::key).toList();
        for (String key : keys) {
            Filled filled =
                    read(
                            before,
                            "_step=next",
                            "_rows=moreNeeds:2",
                            "_shown=" + key,
                            key + "=" + nasty);
            assertThat(form.clean(filled.answers()).toJson()).doesNotContain("\u0000");
            assertThat(Need.in(filled.answers())).hasSize(3);
        }
        for (String step : List.of("add:", "drop:", "drop:moreNeeds[", "add:moreNeeds[0]")) {
            Answers after = FormInput.changed(form, before, sent("_step=" + step + nasty));
            assertThat(after).isEqualTo(before);
        }
        assertThat(read(before, "_rows=moreNeeds:" + nasty).answers().number("moreNeeds"))
                .hasValue(BigDecimal.valueOf(2));
    }

    private Answers with(Answers answers, String purpose, String paid) {
        return answers.with("moreNeeds", BigDecimal.ONE)
                .with(ROW + "subType", purpose)
                .with(ROW + "alreadyPaid", paid);
    }

    /** Whether the question is seen: the answer to any other would not count. */
    private boolean asks(Answers answers, String key) {
        return form.clean(answers.with(key, "?")).keys().contains(key);
    }

    private Filled read(Answers before, String... sent) {
        return FormInput.read(form, page, sent(sent), before);
    }

    private static LinkedMultiValueMap<String, String> sent(String... pairs) {
        var sent = new LinkedMultiValueMap<String, String>();
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            sent.add(pair.substring(0, at), pair.substring(at + 1));
        }
        return sent;
    }

    private static boolean isOfARow(Field field) {
        return field.key().startsWith("moreNeeds[");
    }

    private static Form read() {
        try {
            Path file = Path.of("forms/single-benefit/application.form");
            return Form.parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
