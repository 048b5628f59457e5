package dk.medvind.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.letters.LetterRefused.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWriterTest {

    static final LetterWriter WRITER = ExampleLetters.writer();

    @Test
    void printsAnAccessibleLetterWithLetterheadAndWords() {
        byte[] pdf = write(ExampleLetters.DECISION, ExampleLetters.decisionModel()).pdf();

        assertThat(PdfUa.problems(pdf)).isEmpty();
        assertThat(PdfUa.text(pdf))
                .contains("Københavns Kommune, Socialforvaltningen")
                .contains("Borgercenter Voksne")
                .contains("Telefon 33 17 00 00")
                .contains("22. november 2026")
                .contains("Sagsnummer MV-2026-000123-4")
                .contains("Du får 1.234,50 kr.")
                .contains("Kære Ane Eksempel")
                .contains("Du får en del af det")
                .contains("Briller: 1.234,50 kr.")
                .contains("Du har ikke selv råd. Dine udgifter er højere")
                .contains("24. december 2026");
    }

    @Test
    void theReaderSeesThatTheCheckerWouldComplain() throws Exception {
        var plain = new java.io.ByteArrayOutputStream();
        try (var pdf = new org.apache.pdfbox.pdmodel.PDDocument()) {
            pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            pdf.save(plain);
        }

        assertThat(PdfUa.problems(plain.toByteArray())).isNotEmpty();
    }

    @Test
    void whatACaseworkerWritesStaysText() {
        var model = new HashMap<>(ExampleLetters.decisionModel());
        model.put("reasons", "<script>alert(1)</script> & <b>æøå</b>");

        assertThat(PdfUa.text(write(ExampleLetters.DECISION, model).pdf()))
                .contains("<script>alert(1)</script> & <b>æøå</b>");
    }

    @Test
    void anAddressStandsBelowTheNameOnlyWhenGiven() {
        var request = ExampleLetters.request(LetterKind.DECISION, ExampleLetters.decisionModel());
        var withAddress = request.to(List.of("Eksempelvej 1", "2300 København S"));

        assertThat(PdfUa.text(write(withAddress, ExampleLetters.DECISION).pdf()))
                .contains("Ane Eksempel Eksempelvej 1 2300 København S");
        assertThat(PdfUa.text(write(request, ExampleLetters.DECISION).pdf()))
                .doesNotContain("Eksempelvej");
    }

    @Test
    void namesTheContactPersonUnlessTheTeamsPeopleAreProtected() {
        assertThat(PdfUa.text(writtenFor("Borgercenter Voksne")))
                .contains("Kontaktperson: Bo Krog");
        assertThat(PdfUa.text(writtenFor("Beskyttet team")))
                .contains("Beskyttet team")
                .doesNotContain("Bo Krog")
                .doesNotContain("Kontaktperson");
    }

    @Test
    void saysInTheHeadWhatTheReaderMayAskForAndWhere() {
        var needs = new LetterNeeds(Locale.forLanguageTag("so"), true, false, true);

        String text = PdfUa.text(writtenFor(needs));

        assertThat(PdfUa.problems(writtenFor(needs))).isEmpty();
        assertThat(text)
                .containsSubsequence(
                        "en tolk, der taler somali",
                        "Det er gratis for dig. Ring til os på telefon 33 17 00 00",
                        "en tegnsprogstolk",
                        "Vi læser gerne brevet op",
                        "Kære Ane Eksempel");
    }

    @Test
    void largePrintIsLargeAllOverAndNobodyElsesLetterIs() {
        var large = new LetterNeeds(null, false, true, false);

        assertThat(PrintedPages.of(writtenFor(large)).smallest()).isGreaterThanOrEqualTo(16);
        assertThat(PdfUa.problems(writtenFor(large))).isEmpty();
        assertThat(PrintedPages.of(writtenFor(LetterNeeds.NONE)).smallest()).isLessThan(12);
        assertThat(PdfUa.text(writtenFor(LetterNeeds.NONE)))
                .doesNotContain("tolk")
                .doesNotContain("læser gerne");
    }

    private static byte[] writtenFor(LetterNeeds needs) {
        var request = ExampleLetters.request(LetterKind.DECISION, ExampleLetters.decisionModel());
        var subject = ExampleLetters.subject();
        return WRITER.write(request, ExampleLetters.DECISION, subject, "Ane Eksempel", needs).pdf();
    }

    private static byte[] writtenFor(String team) {
        var plain = ExampleLetters.subject();
        var subject =
                new LetterTable.Subject(
                        plain.party(), plain.caseNumber(), plain.administration(), team, "Bo Krog");
        var request = ExampleLetters.request(LetterKind.DECISION, ExampleLetters.decisionModel());
        return WRITER.write(
                        request, ExampleLetters.DECISION, subject, "Ane Eksempel", LetterNeeds.NONE)
                .pdf();
    }

    @Test
    void refusesADecisionWithoutReasonsOrComplaintGuidance() {
        var model = new HashMap<>(ExampleLetters.decisionModel());
        model.put("reasons", " ");
        assertRefused(Reason.MISSING_BLOCK, ExampleLetters.DECISION, model);

        String law = ExampleLetters.DECISION.replace("<h2>Derfor</h2>", "<p>Aktivloven § 82.</p>");
        assertRefused(Reason.MISSING_BLOCK, law, model);

        String silent = ExampleLetters.DECISION.replace("data-block=\"complaint\"", "");
        assertRefused(Reason.MISSING_BLOCK, silent, ExampleLetters.decisionModel());
        var request = ExampleLetters.request(LetterKind.DECISION, ExampleLetters.decisionModel());
        assertThat(write(request.forFullGrant(), silent).title())
                .isEqualTo("Svar på din ansøgning");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Det er [indsæt dato].",
                "Det er [[navn]].",
                "Det er ${navn}.",
                "Beløb: ______",
                "Det er null."
            })
    void refusesWhatSomebodyForgotToFillIn(String reasons) {
        var model = new HashMap<>(ExampleLetters.decisionModel());
        model.put("reasons", reasons);

        assertRefused(Reason.PLACEHOLDER, ExampleLetters.DECISION, model);
    }

    @Test
    void refusesAWordTheModelDoesNotHold() {
        var model = new HashMap<>(ExampleLetters.decisionModel());
        model.remove("complaintDeadline");

        assertRefused(Reason.UNKNOWN_WORD, ExampleLetters.DECISION, model);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:utext=\"${reasons}\">x</p>",
                "<p>[(${reasons})]</p>",
                "<p th:text=\"__${reasons}__\">x</p>",
                "<p th:insert=\"~{file:/etc/passwd}\">x</p>",
                "<p><b>x</p>",
                "<p>&xxe;</p>"
            })
    void refusesATemplateThatDoesMoreThanShow(String markup) {
        String template = ExampleLetters.DECISION.replace("<p>Kære", markup + "<p>Kære");

        assertRefused(Reason.BAD_TEMPLATE, template, ExampleLetters.decisionModel());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T(java.lang.Runtime).getRuntime()",
                "new java.io.File('/')",
                "reasons.getClass()",
                "@environment",
                "#root",
                "amount = 1"
            })
    void refusesCodeInATemplate(String code) {
        String template = ExampleLetters.DECISION.replace("${reasons}", "${" + code + "}");

        assertThatThrownBy(() -> write(template, ExampleLetters.decisionModel()))
                .isInstanceOf(LetterRefused.class);
    }

    @Test
    void refusesAnUnknownTemplateAndAPathOutOfTheFolder() {
        assertThatThrownBy(() -> LetterTemplates.source("single-benefit/nothing", Locale.ENGLISH))
                .isInstanceOf(LetterRefused.class);
        assertThatThrownBy(() -> LetterTemplates.source("../application", Locale.ENGLISH))
                .isInstanceOf(LetterRefused.class);
    }

    private static void assertRefused(Reason reason, String template, Map<String, ?> model) {
        assertThatThrownBy(() -> write(template, model))
                .isInstanceOfSatisfying(
                        LetterRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static LetterWriter.Written write(String template, Map<String, ?> model) {
        return write(ExampleLetters.request(LetterKind.DECISION, model), template);
    }

    private static LetterWriter.Written write(LetterRequest request, String template) {
        return WRITER.write(
                request, template, ExampleLetters.subject(), "Ane Eksempel", LetterNeeds.NONE);
    }
}
