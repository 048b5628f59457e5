package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.Form;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms, the tables and the words of the code speak of the same things. */
class DisabilityPensionFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FORMS = Path.of("forms/disability-pension");
    private static final Path TABLES = Path.of("processes/disability-pension");

    @Test
    void asksForEveryPaperTheTableCanRequire() throws Exception {
        var uploads = new TreeSet<String>();
        for (JsonNode field : fields("application")) {
            if (field.path("type").asString().equals("filepicker")) {
                uploads.add(field.at("/properties/documentCode").asString());
            }
        }
        assertThat(uploads).isEqualTo(outputs("d3-disability-pension-documents", "document"));
    }

    @Test
    void asksEveryQuestionThatAHintIsAbout() throws Exception {
        assertThat(keys("application"))
                .containsAll(outputs("d2-disability-pension-hints", "question"));
    }

    @Test
    void givesTheCodesThatTheProcessSteersBy() throws Exception {
        assertThat(options("assessment", "nextStep")).isEqualTo(Set.of("DECIDE", "ASK_CITIZEN"));
        assertThat(options("assessment", "outcome"))
                .containsExactlyInAnyOrder(
                        Outcome.GRANTED.name(),
                        Outcome.REFUSED.name(),
                        Outcome.REFUSED_WITHOUT_TEAM.name(),
                        Outcome.RETURNED_TO_JOB_CENTRE.name());
        assertThat(options("application", "wish")).containsAll(options("track", "wish"));
    }

    @Test
    void acceptsAnApplicationWithoutAnyPaper() throws Exception {
        assertThat(form("application").validate(ExamplePension.application("ON_REQUEST")))
                .isEmpty();
    }

    @Test
    void takesDoNotKnowForEveryQuestionThatMustBeAnswered() throws Exception {
        var answers = ExamplePension.application("DONT_KNOW");
        for (String key :
                List.of(
                        "seriouslyIll",
                        "helper",
                        "currentBenefit",
                        "livedAbroad",
                        "healthPapers",
                        "planPapers",
                        "practicePapers")) {
            answers = answers.with(key, "DONT_KNOW");
        }
        assertThat(form("application").validate(answers)).isEmpty();
    }

    @Test
    void asksHowOldTheNewestPaperIs() throws Exception {
        var has = ExamplePension.application("ON_REQUEST").with("healthPapers", "OTHERS");
        var dated = has.with("newestPaper", LocalDate.of(2024, 1, 1));
        assertThat(form("application").clean(dated).keys()).contains("newestPaper");
        assertThat(form("application").clean(dated.with("healthPapers", "NONE")).keys())
                .doesNotContain("newestPaper");
    }

    @Test
    void refusesNothingWithoutReasonsAndGrantsNothingWithoutADate() throws Exception {
        var refusal = ExamplePension.refused("REFUSED").with("reasons", null);
        assertThat(form("assessment").validate(refusal))
                .extracting(FieldError::key)
                .containsExactly("reasons");
        assertThat(form("assessment").validate(ExamplePension.granted().with("paidFrom", null)))
                .extracting(FieldError::key)
                .containsExactly("paidFrom");
    }

    @Test
    void asksForTheStatementOnlyWhenThereIsOne() throws Exception {
        var none = Answers.of(Map.of("statementResult", "CITIZEN_SAID_NO"));
        assertThat(form("statement").validate(none)).isEmpty();
        assertThat(form("statement").validate(none.with("statementResult", "RECEIVED")))
                .extracting(FieldError::key)
                .containsExactly("statementOn", "statementText");
    }

    @Test
    void saysThatANoToAnOperationNeverCountsAgainst() throws Exception {
        assertThat(Files.readString(FORMS.resolve("application.form")))
                .contains("Det kan aldrig tale imod dig", "§ 18 a");
    }

    private static Form form(String name) throws Exception {
        return Form.parse(name, Files.readAllBytes(FORMS.resolve(name + ".form")));
    }

    private static Set<String> outputs(String table, String output) throws Exception {
        var codes = new TreeSet<String>();
        var cells =
                Pattern.compile("<outputEntry id=\"[^\"]*-" + output + "\">\\s*<text>\"(.*?)\"<")
                        .matcher(Files.readString(TABLES.resolve(table + ".dmn")));
        while (cells.find()) {
            codes.add(cells.group(1));
        }
        assertThat(codes).isNotEmpty();
        return codes;
    }

    private static Set<String> keys(String name) throws Exception {
        var keys = new TreeSet<String>();
        fields(name).forEach(field -> keys.add(field.path("key").asString()));
        return keys;
    }

    private static Set<String> options(String name, String key) throws Exception {
        var codes = new TreeSet<String>();
        for (JsonNode field : fields(name)) {
            if (field.path("key").asString().equals(key)) {
                field.path("values").forEach(option -> codes.add(option.path("value").asString()));
            }
        }
        return codes;
    }

    private static List<JsonNode> fields(String name) throws Exception {
        return JSON
                .readTree(Files.readString(FORMS.resolve(name + ".form")))
                .findParents("key")
                .stream()
                .toList();
    }
}
