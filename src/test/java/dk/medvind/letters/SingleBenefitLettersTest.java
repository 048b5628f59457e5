package dk.medvind.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters of the single benefit, with the words the steps give them. */
class SingleBenefitLettersTest {

    private static final LetterWriter WRITER = ExampleLetters.writer();

    @ParameterizedTest
    @MethodSource("letters")
    void everyLetterIsAnAccessiblePdfInBothLanguages(LetterKind kind, String template) {
        for (Locale language : List.of(ExampleLetters.DANISH, Locale.ENGLISH)) {
            byte[] pdf = write(kind, template, language, words());
            assertThat(PdfUa.problems(pdf)).as("%s %s", template, language).isEmpty();
            assertThat(PdfUa.text(pdf)).contains("briller");
        }
    }

    @Test
    void aRefusalSaysWhyByWhichLawAndHowToComplain() {
        var letter = decision("REFUSED", Map.of("reasons", "Du har råd til brillerne."));
        assertThat(letter)
                .contains("Du får ikke hjælpen")
                .contains("Derfor")
                .contains("aktivloven § 82")
                .contains("Du har råd til brillerne.")
                .contains("fire uger")
                .contains("Ankestyrelsen")
                .doesNotContain("NemKonto")
                .doesNotContain("Vi betaler");
    }

    @Test
    void aPartialGrantSaysWhatIsPaidAndWhyNotAll() {
        var letter =
                decision(
                        "PARTLY_GRANTED",
                        Map.of("reasons", "Et billigere stel er nok.", "payTo", "SUPPLIER"));
        assertThat(letter)
                .contains("Du får en del af hjælpen")
                .contains("1.800,00 kr.")
                .contains("Vi sender pengene til den, du skulle betale.")
                .contains("Et billigere stel er nok.")
                .contains("fire uger");
    }

    @Test
    void aFullGrantNeedsNoReasonsButNamesTheLaw() {
        assertThat(decision("GRANTED", Map.of()))
                .contains("Du får hjælpen")
                .contains("Pengene kommer på din NemKonto.")
                .contains("aktivloven § 82")
                .doesNotContain("Er du uenig?");
    }

    @Test
    void aGrantWithConditionsCanBeComplainedAbout() {
        assertThat(decision("GRANTED", Map.of("conditions", "Send os regningen.")))
                .contains("Send os regningen.")
                .contains("Er du uenig?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSED", "PARTLY_GRANTED"})
    void nothingLessThanAFullGrantGoesOutWithoutReasons(String outcome) {
        assertThatThrownBy(() -> decision(outcome, Map.of("reasons", " ")))
                .isInstanceOf(LetterRefused.class);
    }

    @Test
    void aNewDeadlineIsGivenAsSuch() {
        var words = words();
        words.put("renewed", true);
        words.put("missing", List.of());
        assertThat(text(LetterKind.SUPPLEMENT, "supplement", words))
                .contains("Du har fået mere tid")
                .contains("Hvad koster brillerne?")
                .doesNotContain("Det mangler vi");
    }

    static Stream<Arguments> letters() {
        return Stream.of(
                Arguments.of(LetterKind.RECEIPT, "receipt"),
                Arguments.of(LetterKind.DELAY, "delay"),
                Arguments.of(LetterKind.SUPPLEMENT, "supplement"),
                Arguments.of(LetterKind.REMINDER, "supplement-reminder"),
                Arguments.of(LetterKind.DECISION, "decision"));
    }

    private static String decision(String outcome, Map<String, Object> more) {
        var words = words();
        words.put("reasons", null);
        words.put("outcome", outcome);
        if (outcome.equals("REFUSED")) {
            words.put("grantedAmount", null);
        }
        words.putAll(more);
        return text(LetterKind.DECISION, "decision", words);
    }

    private static String text(LetterKind kind, String template, Map<String, Object> words) {
        return PdfUa.text(write(kind, template, ExampleLetters.DANISH, words));
    }

    private static byte[] write(
            LetterKind kind, String template, Locale language, Map<String, Object> words) {
        var request =
                LetterRequest.of(
                        UUID.randomUUID(), kind, "single-benefit/" + template, language, words);
        if ("GRANTED".equals(words.get("outcome"))) {
            request = request.forFullGrant();
        }
        return WRITER.write(request, ExampleLetters.subject(), "Ane Eksempel", LetterNeeds.NONE)
                .pdf();
    }

    private static Map<String, @Nullable Object> thing(String what, String why) {
        var thing = new HashMap<String, @Nullable Object>();
        thing.put("what", what);
        thing.put("why", why);
        thing.put("words", null);
        return thing;
    }

    private static Map<String, Object> words() {
        var words = new HashMap<String, Object>();
        words.put("subject", "hjælp til briller");
        words.put("receivedAt", LocalDate.of(2026, 11, 22));
        words.put("decisionDue", LocalDate.of(2026, 12, 20));
        words.put("expectedBy", LocalDate.of(2027, 1, 3));
        words.put("due", LocalDate.of(2026, 12, 6));
        words.put("urgent", true);
        words.put("copy", List.of());
        words.put("renewed", false);
        words.put("missing", List.of(thing("Tilbud eller pris", "Vi kan ikke læse det.")));
        words.put("link", "https://medvind.example/ansoegning/MV-2026-000001/oplysninger");
        words.put("question", "Hvad koster brillerne?");
        words.put("outcome", "REFUSED");
        words.put("legalBasis", "aktivloven § 82");
        words.put("grantedAmount", new BigDecimal("1800"));
        words.put("payTo", "CITIZEN");
        words.put("reasons", "Du har råd til brillerne.");
        words.put("conditions", null);
        words.put("lines", null);
        words.put("loan", false);
        words.put("evidence", List.of("Din ansøgning"));
        return words;
    }
}
