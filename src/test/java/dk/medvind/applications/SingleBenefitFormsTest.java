package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.Form;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms, the decision tables and the words of the code speak of the same things. */
class SingleBenefitFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FORMS = Path.of("forms");
    private static final Path TABLES = Path.of("processes/single-benefit");

    @Test
    void asksForEveryPaperTheTableCanRequire() throws Exception {
        var uploads = new TreeSet<String>();
        for (JsonNode field : fields("single-benefit/application")) {
            if (field.path("type").asString().equals("filepicker")) {
                uploads.add(field.at("/properties/documentCode").asString());
            }
        }
        assertThat(uploads).containsAll(outputs("d3-required-documents"));
    }

    @Test
    void offersNoKindOfExpenseTheTableDoesNotKnowAndForgetsNone() throws Exception {
        var inTable = new TreeSet<String>();
        var cells =
                Pattern.compile("d3-required-documents-\\d+-subType\">\\s*<text>(.*?)</text>")
                        .matcher(Files.readString(TABLES.resolve("d3-required-documents.dmn")));
        while (cells.find()) {
            Stream.of(cells.group(1).split(", "))
                    .map(code -> code.replace("\"", "").replace("&quot;", ""))
                    .filter(code -> !code.isEmpty())
                    .forEach(inTable::add);
        }
        inTable.add("OTHER");
        assertThat(options("single-benefit/application", "subType")).isEqualTo(inTable);
    }

    @Test
    void givesTheCodesThatTheProcessSteersBy() throws Exception {
        assertThat(options("single-benefit/assessment", "nextStep"))
                .isEqualTo(names(NextStep.values()));
        assertThat(options("single-benefit/assessment", "lineOutcome"))
                .isEqualTo(names(LineOutcome.values()));
        assertThat(options("single-benefit/assessment", "payWhen"))
                .isEqualTo(names(PayWhen.values()));
        assertThat(options("common/reach-citizen", "elsewhere"))
                .isEqualTo(names(Elsewhere.values()));
        assertThat(options("common/reach-citizen", "supplementOutcome"))
                .isEqualTo(names(SupplementOutcome.values()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void saysEverythingInEnglishToo(String form) throws Exception {
        for (JsonNode part : parts(form)) {
            var properties = part.path("properties");
            assertThat(properties.has("text:en") || properties.has("label:en"))
                    .as("%s in English", part.path("id").asString())
                    .isTrue();
            if (part.has("description")) {
                assertThat(properties.path("description:en").asString()).isNotBlank();
            }
            if (properties.has("why")) {
                assertThat(properties.path("why:en").asString()).isNotBlank();
            }
            for (JsonNode option : part.path("values")) {
                assertThat(
                                properties
                                        .path("option:" + option.path("value").asString() + ":en")
                                        .asString())
                        .as("%s %s", part.path("id"), option)
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RENT_ARREARS, whatFor expense moreNeeds whatHappened otherWays urgency household income wealth homeCosts otherCosts debts payment documents beforeYouSend",
        "GLASSES, whatFor expense moreNeeds health otherWays urgency household income wealth homeCosts otherCosts debts payment documents beforeYouSend",
        "DEPOSIT, whatFor expense moreNeeds newHome otherWays urgency household income wealth homeCosts otherCosts debts payment documents beforeYouSend",
        "CONTACT_WITH_CHILD, whatFor expense moreNeeds contact otherWays urgency household income wealth homeCosts otherCosts debts payment documents beforeYouSend"
    })
    void showsEachApplicantOnlyWhatMatters(String subType, String expected) throws Exception {
        var form = parse("single-benefit/application");
        var seen = form.pages(Answers.of(Map.of("subType", subType)));
        var all =
                JSON.readTree(Files.readString(FORMS.resolve("single-benefit/application.form")))
                        .path("components");
        assertThat(seen.stream().map(page -> all.get(page.number() - 1).path("id").asString()))
                .containsExactly(expected.split(" "));
    }

    @Test
    void acceptsAnApplicationWithoutAnyPaper() throws Exception {
        var form = parse("single-benefit/application");
        var answers =
                Answers.of(
                        Map.ofEntries(
                                Map.entry("subType", "GLASSES"),
                                Map.entry("description", "Mine briller er gået i stykker"),
                                Map.entry("alreadyPaid", "UNKNOWN"),
                                Map.entry("evictionNotice", "NO"),
                                Map.entry("hasCriticalDate", "NO"),
                                Map.entry("partner", "NONE"),
                                Map.entry("otherIncome", "UNKNOWN"),
                                Map.entry("hasWealth", "UNKNOWN"),
                                Map.entry("hasDebts", "UNKNOWN"),
                                Map.entry("payee", "UNKNOWN"),
                                Map.entry("declaration", true)));
        assertThat(form.validate(answers)).isEmpty();
        assertThat(form.validate(answers.with("declaration", null)))
                .extracting(FieldError::key)
                .containsExactly("declaration");
    }

    @Test
    void refusesADecisionWithoutReasonsAndForgetsThemWhenAllIsGranted() throws Exception {
        var form = parse("single-benefit/assessment");
        var refusal = ExampleAnswers.refused("Fordi.").with("reasons", null);
        assertThat(form.validate(refusal)).extracting(FieldError::key).containsExactly("reasons");
        var grant = ExampleAnswers.granted().with("reasons", "Skrevet før");
        assertThat(form.validate(grant)).isEmpty();
        assertThat(form.clean(grant).keys()).doesNotContain("reasons");
        var offering =
                form.given(
                        Map.of(
                                "askable", List.of("OTHER"),
                                "causes", List.of("MISSING"),
                                "criticalDay", ""));
        assertThat(offering.validate(offering.initial().with("nextStep", "ASK_CITIZEN")))
                .extracting(FieldError::key)
                .containsExactly("asked[0].about", "asked[0].cause");
    }

    @Test
    void asksForADateOnlyWithMoreTime() throws Exception {
        var form = parse("common/reach-citizen");
        var tried =
                Answers.of(
                        Map.of(
                                "attempts", List.of("CALLED"),
                                "attemptNote", "Ringet",
                                "elsewhere", "CITIZEN_ONLY",
                                "elsewhereNote", "Kun borgeren har kontoen."));
        assertThat(form.validate(tried.with("supplementOutcome", "AVAILABLE_BASIS"))).isEmpty();
        assertThat(form.validate(tried.with("supplementOutcome", "NEW_DEADLINE")))
                .extracting(FieldError::key)
                .containsExactly("newDeadline");
        assertThat(form.validate(tried.with("supplementOutcome", "ANSWERED")))
                .extracting(FieldError::key)
                .containsExactly("answer");
    }

    private static Form parse(String form) throws Exception {
        return Form.parse(form, Files.readAllBytes(FORMS.resolve(form + ".form")));
    }

    static List<String> forms() {
        return List.of(
                "single-benefit/application",
                "single-benefit/assessment",
                "common/supplement",
                "common/reach-citizen");
    }

    private static Set<String> outputs(String table) throws Exception {
        var codes = new TreeSet<String>();
        var cells =
                Pattern.compile("<outputEntry[^>]*-document\">\\s*<text>\"(.*?)\"</text>")
                        .matcher(Files.readString(TABLES.resolve(table + ".dmn")));
        while (cells.find()) {
            codes.add(cells.group(1));
        }
        assertThat(codes).isNotEmpty();
        return codes;
    }

    private static Set<String> options(String form, String key) throws Exception {
        var codes = new TreeSet<String>();
        for (JsonNode field : fields(form)) {
            if (field.path("key").asString().equals(key)) {
                field.path("values").forEach(option -> codes.add(option.path("value").asString()));
            }
        }
        return codes;
    }

    private static List<JsonNode> fields(String form) throws Exception {
        return parts(form).stream().filter(part -> part.has("key")).toList();
    }

    private static List<JsonNode> parts(String form) throws Exception {
        var found = new ArrayList<JsonNode>();
        collect(JSON.readTree(Files.readString(FORMS.resolve(form + ".form"))), found);
        return found;
    }

    private static void collect(JsonNode within, List<JsonNode> found) {
        for (JsonNode part : within.path("components")) {
            found.add(part);
            collect(part, found);
        }
    }

    private static Set<String> names(Enum<?>[] values) {
        var names = new TreeSet<String>();
        Stream.of(values).map(Enum::name).forEach(names::add);
        return names;
    }
}
