package dk.medvind.site;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.Lix;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
public class PlainLanguageTest {

    private static final int LONGEST_SENTENCE = 24;
    private static final int LONGEST_EASY_SENTENCE = 15;
    private static final String EASY = ":easy";

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
            List.of("site", "forms", "identity", "applications", "documents", "letters", "audit");

    static Stream<Arguments> texts() {
        return sources("", PlainLanguageTest::isDanish);
    }

    static Stream<Arguments> easyTexts() {
        return sources("_da__simple", name -> name.endsWith(EASY));
    }

    private static Stream<Arguments> sources(String language, Predicate<String> read) {
        var sources = new LinkedHashMap<String, List<String>>();
        for (String bundle : CITIZENS_READ) {
            if (MessagesTest.exists(bundle, language)) {
                var messages = MessagesTest.read(bundle, language);
                sources.put(
                        "messages " + bundle + language,
                        messages.stringPropertyNames().stream()
                                .map(key -> messages.getProperty(key).replaceAll("\\{[^}]*}", ""))
                                .toList());
            }
        }
        Set<String> forStaff = formsForStaff();
        MessagesTest.files(Path.of("forms"), ".form")
                .forEach(
                        (file, json) -> {
                            JsonNode form = new JsonMapper().readTree(json);
                            if (!forStaff.contains(form.path("id").asString())) {
                                sources.put(file.toString(), form(form, read));
                            }
                        });
        return sources.entrySet().stream().map(e -> Arguments.of(e.getKey(), prose(e.getValue())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isEasyToRead(String source, List<String> texts) {
        assertThat(Lix.of(String.join("\n", texts)))
                .as("LIX of " + source)
                .isLessThanOrEqualTo(Lix.ON_THE_WAY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void hasNoSentenceThatTakesTwoBreaths(String source, List<String> texts) {
        assertThat(longerThan(LONGEST_SENTENCE, texts)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("easyTexts")
    void easyDanishIsEasierThanDanish(String source, List<String> texts) {
        assertThat(Lix.of(String.join("\n", texts)))
                .as("LIX of " + source)
                .isLessThanOrEqualTo(Lix.EASY_DANISH);
        assertThat(longerThan(LONGEST_EASY_SENTENCE, texts)).isEmpty();
    }

    private static List<String> longerThan(int longest, List<String> texts) {
        return texts.stream()
                .flatMap(SENTENCE_END::splitAsStream)
                .filter(sentence -> words(sentence) > longest)
                .toList();
    }

    @Test
    void somethingIsMeasured() {
        var measured = new ArrayList<String>();
        texts().forEach(t -> ((List<?>) t.get()[1]).forEach(s -> measured.add(s.toString())));
        assertThat(words(String.join(" ", measured))).isGreaterThan(500);
        measured.clear();
        easyTexts().forEach(t -> ((List<?>) t.get()[1]).forEach(s -> measured.add(s.toString())));
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
    public static Set<String> formsForStaff() {
        return MessagesTest.files(Path.of("processes"), ".bpmn").values().stream()
                .flatMap(model -> STAFF_TASK.matcher(model).results())
                .map(task -> task.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> form(JsonNode form, Predicate<String> read) {
        var texts = new ArrayList<String>();
        collect(form, read, texts);
        return texts;
    }

    private static boolean isDanish(String name) {
        return List.of("label", "dateLabel", "description", "text", "help", "why").contains(name);
    }

    /** Every text of the form in one language, wherever it stands. */
    private static void collect(JsonNode node, Predicate<String> read, List<String> texts) {
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (read.test(each.getKey()) && each.getValue().isString()) {
                texts.add(each.getValue().asString().replaceAll("\\]\\([^)]*\\)|[*#>\\[\\]]", ""));
            }
            collect(each.getValue(), read, texts);
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, read, texts));
        }
    }
}
