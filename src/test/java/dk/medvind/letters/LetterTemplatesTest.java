package dk.medvind.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every letter of every process, in each language and with each of its owners' examples: accessible
 * (PDF/UA-1), and saying what it must.
 */
class LetterTemplatesTest {

    private static final Path PROCESSES = Path.of("processes");
    private static final LetterWriter WRITER = ExampleLetters.writer();
    private static final LetterNeeds LARGE = new LetterNeeds(null, false, true, false);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    record Case(String template, Locale language, JsonNode example) {

        LetterRequest request() {
            var request =
                    LetterRequest.of(
                            UUID.randomUUID(),
                            LetterKind.valueOf(example.path("kind").asString()),
                            template,
                            language,
                            words(example.path("words")));
            return example.path("fullyGranted").asBoolean(false) ? request.forFullGrant() : request;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyLetterIsLawfulAndAccessible() throws IOException {
        var cases = new ArrayList<Case>();
        for (Path template : templates()) {
            cases.addAll(cases(template));
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(20);
        return cases.stream()
                .map(
                        test ->
                                DynamicTest.dynamicTest(
                                        test.template()
                                                + " "
                                                + test.language()
                                                + ": "
                                                + test.example().path("example").asString(),
                                        () -> check(test)));
    }

    private static void check(Case test) {
        byte[] pdf =
                WRITER.write(
                                test.request(),
                                ExampleLetters.subject(),
                                "Ane Eksempel",
                                LetterNeeds.NONE)
                        .pdf();
        String text = PdfUa.text(pdf);

        assertThat(PdfUa.problems(pdf)).isEmpty();
        assertThat(text).contains("Ane Eksempel", "MV-2026-000123-4", "33 17 00 00");
        byte[] large =
                WRITER.write(test.request(), ExampleLetters.subject(), "Ane Eksempel", LARGE).pdf();
        assertThat(PdfUa.problems(large)).isEmpty();
        assertThat(PrintedPages.of(large).smallest()).isGreaterThanOrEqualTo(16);
        assertThat(PrintedPages.of(large).outsideMargins()).isEmpty();
        assertThat(PdfUa.text(large)).isEqualTo(text);
        if (test.language().equals(ExampleLetters.DANISH)) {
            assertThat(text).contains(texts(test.example().path("says")));
            for (String never : texts(test.example().path("saysNot"))) {
                assertThat(text).doesNotContain(never);
            }
        }
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(PROCESSES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().endsWith("letters"))
                    .filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Case> cases(Path file) {
        var folder = file.getParent().getParent();
        var name = file.getFileName().toString().replace(".html", "");
        var language = name.endsWith("_en") ? Locale.ENGLISH : ExampleLetters.DANISH;
        var letter = name.replace("_en", "");
        var examples = JSON.readTree(folder.resolve("examples/letters.json")).path(letter);
        assertThat(examples.size()).as("examples for " + file).isPositive();
        var cases = new ArrayList<Case>();
        for (var example : examples) {
            cases.add(new Case(folder.getFileName() + "/" + letter, language, example));
        }
        return cases;
    }

    private static Map<String, Object> words(JsonNode words) {
        var model = new HashMap<String, Object>();
        words.forEachEntry((name, value) -> model.put(name, value(value)));
        return model;
    }

    private static Object value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isArray()) {
            return value.valueStream().map(LetterTemplatesTest::value).toList();
        }
        if (value.isObject()) {
            return words(value);
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        String text = value.asString();
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : text;
    }

    private static String[] texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toArray(String[]::new);
    }
}
