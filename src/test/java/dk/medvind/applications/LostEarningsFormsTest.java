package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.Form;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms of lost earnings, the tables and the words of the code speak of the same things. */
class LostEarningsFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FORMS = Path.of("forms/lost-earnings");
    private static final Path TABLES = Path.of("processes/lost-earnings");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void asksForEveryPaperTheTableCanRequire() throws IOException {
        var uploads = new TreeSet<String>();
        for (JsonNode field : fields("application")) {
            if (field.path("type").asString().equals("filepicker")) {
                uploads.add(field.at("/properties/documentCode").asString());
            }
        }
        var papers = outputs("d3-lost-earnings-documents", "document");
        assertThat(uploads).containsAll(papers);
        assertThat(messages()).containsAll(prefixed("applications.document.", papers));
    }

    @Test
    void hintsStandAtQuestionsOfTheFormAndHaveTheirWords() throws IOException {
        var keys = new TreeSet<String>();
        fields("application").forEach(field -> keys.add(field.path("key").asString()));
        lists("application").forEach(list -> keys.add(list.path("path").asString()));
        assertThat(keys).containsAll(outputs("d2-lost-earnings-hints", "question"));
        var codes = outputs("d2-lost-earnings-hints", "code");
        assertThat(messages())
                .containsAll(prefixed("applications.hint.", codes))
                .containsAll(
                        prefixed("applications.hint.", codes).stream()
                                .map(key -> key + ".change")
                                .toList());
        assertThat(messages())
                .containsAll(
                        prefixed(
                                "applications.calculation.reason.",
                                outputs("d7-lost-earnings-eligibility", "reason")));
    }

    @Test
    void givesTheCodesThatTheRulesReadThemBy() throws IOException {
        assertThat(options("assessment", "outcome"))
                .containsExactlyInAnyOrder("GRANTED", "PARTLY_GRANTED", "REFUSED");
        assertThat(options("assessment", "nextStep")).isEqualTo(names(NextStep.values()));
        assertThat(options("assessment", "grantKind"))
                .isEqualTo(names(LostEarningsCalculation.Kind.values()));
        assertThat(options("application", "helpKind"))
                .containsAll(names(LostEarningsCalculation.Kind.values()));
        assertThat(options("reassessment", "result"))
                .containsExactlyInAnyOrder("CONTINUE", "CHANGE", "END");
        for (String law : options("assessment", "legalBasis")) {
            assertThat(messages()).contains("applications.law." + law);
        }
    }

    @Test
    void acceptsAnApplicationWithoutAnyPaper() throws IOException {
        assertThat(parse("application").validate(LostEarningsAnswers.tenHours(DAY))).isEmpty();
        assertThat(parse("application").validate(LostEarningsAnswers.twoDays(DAY))).isEmpty();
    }

    @Test
    void letsDontKnowBeAnAnswerToEverythingButTheChild() throws IOException {
        var form = parse("application");
        var answers =
                Answers.of(
                        Map.ofEntries(
                                Map.entry("childName", "Oliver"),
                                Map.entry("childBirthDate", LocalDate.of(2015, 9, 9)),
                                Map.entry("declaration", true)));
        for (JsonNode field : fields("application")) {
            for (JsonNode option : field.path("values")) {
                if (option.path("value").asString().equals("DONT_KNOW")
                        && field.path("type").asString().equals("radio")) {
                    answers = answers.with(field.path("key").asString(), "DONT_KNOW");
                }
            }
        }
        assertThat(form.validate(answers))
                .extracting(FieldError::key)
                .as("written answers have their box")
                .allMatch(key -> form.field(key).isPresent())
                .doesNotContain("livesWith", "helpKind", "employment", "hasEmployerPension");
        assertThat(form.validate(answers.with("childName", null)))
                .extracting(FieldError::key)
                .contains("childName");
        assertThat(form.validate(answers.with("childName", null).with("child", "CHILD_1")))
                .extracting(FieldError::key)
                .doesNotContain("childName", "childBirthDate");
    }

    @ParameterizedTest
    @CsvSource({"HOURS, weekHours, dayList", "SINGLE_DAYS, dayList, weekHours"})
    void asksForHoursOrDaysAsTheParentNeedsThem(String kind, String seen, String hidden)
            throws IOException {
        var form = parse("application");
        var all = JSON.readTree(Files.readString(FORMS.resolve("application.form")));
        assertThat(form.pages(Answers.of(Map.of("helpKind", kind))))
                .extracting(
                        page -> all.path("components").get(page.number() - 1).path("id").asString())
                .contains(seen)
                .doesNotContain(hidden);
    }

    @Test
    void addsTheHoursOfTheWeekUp() throws IOException {
        var counted = parse("application").clean(LostEarningsAnswers.tenHours(DAY));
        assertThat(counted.number("weeklyHours")).contains(BigDecimal.TEN);
        assertThat(LostEarningsWish.of(counted).hours()).isEqualByComparingTo("10");
        assertThat(LostEarningsWish.of(LostEarningsAnswers.twoDays(DAY)).hours())
                .isEqualByComparingTo("14.8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "123456", "1234a", "12 45"})
    void saysThatThePensionNumberHasFiveDigits(String number) throws IOException {
        assertThat(
                        parse("application")
                                .validate(
                                        LostEarningsAnswers.tenHours(DAY)
                                                .with("pensionNumber", number)))
                .extracting(FieldError::key)
                .containsExactly("pensionNumber");
    }

    @Test
    void knowsNoOtherLawThanTheChildrensAct() throws IOException {
        assertThat(options("assessment", "legalBasis")).containsExactly("BL_87", "BL_87_2");
    }

    @Test
    void refusesARefusalWithoutItsConditionAndReasons() throws IOException {
        var refusal =
                Answers.of(
                        Map.ofEntries(
                                Map.entry("targetGroup", "NO"),
                                Map.entry("targetGroupWhy", "Kort sygdom"),
                                Map.entry("necessary", "NOT_YET"),
                                Map.entry("appropriate", "NOT_YET"),
                                Map.entry("nextStep", "DECIDE"),
                                Map.entry("outcome", "REFUSED"),
                                Map.entry("legalBasis", "BL_87"),
                                Map.entry("evidence", List.of("APPLICATION"))));
        assertThat(parse("assessment").validate(refusal))
                .extracting(FieldError::key)
                .containsExactly("ground", "reasons", "against");
        assertThat(parse("assessment").validate(refusal.with("targetGroupWhy", null)))
                .extracting(FieldError::key)
                .contains("targetGroupWhy");
    }

    @Test
    void followsUpWithNothingMoreToWriteWhenAllIsWell() throws IOException {
        var form = parse("reassessment");
        var same = Answers.of(Map.of("spokenWith", "Maria", "result", "CONTINUE"));
        assertThat(form.validate(same)).isEmpty();
        assertThat(form.validate(same.with("result", "END")))
                .extracting(FieldError::key)
                .containsExactly("lastDay", "legalBasis", "evidence", "reasons");
    }

    private static Form parse(String form) throws IOException {
        return Form.parse(form, Files.readAllBytes(FORMS.resolve(form + ".form")))
                .given(Map.of("children", List.of(Map.of("value", "CHILD_1", "label", "A"))));
    }

    private static Set<String> outputs(String table, String output) throws IOException {
        var codes = new TreeSet<String>();
        var cells =
                Pattern.compile(
                                "<outputEntry id=\"[^\"]*-"
                                        + output
                                        + "\">\\s*<text>\"(.*?)\"</text>")
                        .matcher(Files.readString(TABLES.resolve(table + ".dmn")));
        while (cells.find()) {
            codes.add(cells.group(1));
        }
        assertThat(codes).isNotEmpty();
        return codes;
    }

    private static Set<String> messages() throws IOException {
        var messages = new Properties();
        try (var in =
                Files.newBufferedReader(
                        Path.of("src/main/resources/messages/applications.properties"))) {
            messages.load(in);
        }
        return messages.stringPropertyNames();
    }

    private static List<String> prefixed(String prefix, Set<String> codes) {
        return codes.stream().map(code -> prefix + code).toList();
    }

    private static Set<String> options(String form, String key) throws IOException {
        var codes = new TreeSet<String>();
        for (JsonNode field : fields(form)) {
            if (field.path("key").asString().equals(key)) {
                field.path("values").forEach(option -> codes.add(option.path("value").asString()));
            }
        }
        return codes;
    }

    private static List<JsonNode> fields(String form) throws IOException {
        return parts(form).stream().filter(part -> part.has("key")).toList();
    }

    private static List<JsonNode> lists(String form) throws IOException {
        return parts(form).stream().filter(part -> part.has("path")).toList();
    }

    private static List<JsonNode> parts(String form) throws IOException {
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
        for (Enum<?> value : values) {
            names.add(value.name());
        }
        return names;
    }
}
