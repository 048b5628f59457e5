package dk.medvind.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.Lix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What citizens read on pages and in forms is easy to read, and no sentence takes two breaths.
 * Letters are measured as they come out of their templates, where those are tested.
 */
class PlainLanguageTest {

    private static final int LONGEST_SENTENCE = 24;

    /**
     * Labels of a few words and names are no prose: their one long word would count as a hundred.
     */
    private static final Pattern PROSE =
            Pattern.compile("(?s)(\\S+\\s+){3,}\\S*[.!?]|(\\S+\\s+){6,}.*");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+|\\n+");

    private static final Pattern STAFF_TASK =
            Pattern.compile(
                    "<userTask[^>]*formRef=\"([^\"]+)\"[^>]*>(?:(?!</userTask).)*"
                            + "\"taskKind\" value=\"caseworker\"",
                    Pattern.DOTALL);

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
        Set<String> forStaff = formsForStaff();
        MessagesTest.files(Path.of("forms"), ".form")
                .forEach(
                        (file, json) -> {
                            JsonNode form = new JsonMapper().readTree(json);
                            if (!forStaff.contains(form.path("id").asString())) {
                                sources.put(file.toString(), form(form));
                            }
                        });
        return sources.entrySet().stream().map(e -> Arguments.of(e.getKey(), prose(e.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isEasyToRead(String source, List<String> texts) {
        assertThat(Lix.of(String.join("\n", texts)))
                .as("LIX of " + source)
                .isLessThanOrEqualTo(Lix.EASY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void hasNoSentenceThatTakesTwoBreaths(String source, List<String> texts) {
        assertThat(texts.stream().flatMap(SENTENCE_END::splitAsStream))
                .filteredOn(sentence -> words(sentence) > LONGEST_SENTENCE)
                .isEmpty();
    }

    @Test
    void somethingIsMeasured() {
        var measured = new ArrayList<String>();
        texts().forEach(t -> ((List<?>) t.get()[1]).forEach(s -> measured.add(s.toString())));
        assertThat(words(String.join(" ", measured))).isGreaterThan(500);
    }

    @Test
    void countsAsTheBookSays() {
        assertThat(Lix.of("Vi hjælper dig. Afgørelsen kommer om tre uger!")).isEqualTo(4 + 25);
    }

    private static List<String> prose(List<String> texts) {
        return texts.stream().filter(text -> PROSE.matcher(text.strip()).matches()).toList();
    }

    private static long words(String text) {
        return Pattern.compile("[\\p{L}\\p{N}]+").matcher(text).results().count();
    }

    /** The forms of tasks that the diagrams give to caseworkers. */
    private static Set<String> formsForStaff() {
        return MessagesTest.files(Path.of("processes"), ".bpmn").values().stream()
                .flatMap(model -> STAFF_TASK.matcher(model).results())
                .map(task -> task.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> form(JsonNode form) {
        var texts = new ArrayList<String>();
        collect(form, texts);
        return texts;
    }

    /** Every Danish text of the form, wherever it stands. */
    private static void collect(JsonNode node, List<String> texts) {
        var read = List.of("label", "dateLabel", "description", "text", "help", "why");
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
}
