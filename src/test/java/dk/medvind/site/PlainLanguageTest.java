package dk.medvind.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What citizens read is easy to read: LIX 34 at most, and no sentence that takes two breaths. */
class PlainLanguageTest {

    private static final double EASY = 34;
    private static final int LONGEST_SENTENCE = 24;

    /** Labels of a few words are no prose: their one long word would count as a hundred. */
    private static final int PROSE = 4;

    private static final List<String> CITIZENS_READ =
            List.of("site", "forms", "identity", "applications", "documents", "letters");

    static Stream<Arguments> texts() {
        var sources = new LinkedHashMap<String, List<String>>();
        for (String bundle : CITIZENS_READ) {
            var messages = MessagesTest.read(bundle, "");
            sources.put(
                    "messages " + bundle,
                    messages.stringPropertyNames().stream()
                            .map(key -> messages.getProperty(key).replaceAll("\\{[^}]*}", ""))
                            .toList());
        }
        MessagesTest.files(Path.of("forms"), ".form")
                .forEach((file, json) -> sources.put(file.toString(), form(json)));
        MessagesTest.files(Path.of("processes"), ".html").entrySet().stream()
                .filter(e -> !e.getKey().toString().endsWith("_en.html"))
                .forEach(e -> sources.put(e.getKey().toString(), letter(e.getValue())));
        return sources.entrySet().stream().map(e -> Arguments.of(e.getKey(), prose(e.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isEasyToRead(String source, List<String> texts) {
        assertThat(Lix.of(texts).value()).as("LIX of " + source).isLessThanOrEqualTo(EASY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void hasNoSentenceThatTakesTwoBreaths(String source, List<String> texts) {
        assertThat(texts.stream().flatMap(t -> Lix.sentences(t).stream()))
                .filteredOn(sentence -> Lix.words(sentence).size() > LONGEST_SENTENCE)
                .isEmpty();
    }

    @Test
    void somethingIsMeasured() {
        long words =
                texts().map(a -> a.get()[1])
                        .map(List.class::cast)
                        .mapToLong(t -> Lix.of(strings(t)).words())
                        .sum();
        assertThat(words).isGreaterThan(500);
        assertThat(Files.isDirectory(Path.of("forms"))).isTrue();
    }

    @Test
    void countsAsTheBookSays() {
        var lix = Lix.of(List.of("Vi hjælper dig. Afgørelsen kommer om 3,5 uger!"));
        assertThat(lix).isEqualTo(new Lix(8, 2, 2));
        assertThat(lix.value()).isCloseTo(4 + 25, within(0.001));
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(List<?> list) {
        return (List<String>) list;
    }

    private static List<String> prose(List<String> texts) {
        return texts.stream().filter(t -> Lix.words(t).size() >= PROSE).toList();
    }

    private static List<String> form(String json) {
        var texts = new ArrayList<String>();
        collect(new JsonMapper().readTree(json), texts);
        return texts;
    }

    /** Every Danish text of the form, wherever it stands. */
    private static void collect(JsonNode node, List<String> texts) {
        List<String> read =
                List.of(
                        "label",
                        "dateLabel",
                        "description",
                        "text",
                        "help",
                        "why",
                        "patternErrorMessage");
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (read.contains(each.getKey()) && each.getValue().isString()) {
                texts.add(each.getValue().asString().replaceAll("\\]\\([^)]*\\)|[*#>\\[\\]]", ""));
            }
            collect(each.getValue(), texts);
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, texts));
        }
    }

    /** The words between the tags; a block ends a sentence, inline markup does not. */
    private static List<String> letter(String html) {
        String text =
                html.replaceAll("(?s)<!--.*?-->|<head.*?</head>|<style.*?</style>", "")
                        .replaceAll("(?i)</?(?:th:block|span|strong|em|b|i|a)\\b[^>]*>", "")
                        .replaceAll("\\s+", " ")
                        .replaceAll("<[^>]*>", "\n");
        return Stream.of(text.split("\n")).map(String::strip).filter(t -> !t.isEmpty()).toList();
    }
}
