package dk.medvind.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of a page stands in the messages, in both languages. */
class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern LITERAL =
            Pattern.compile(
                    "[\"']((?:"
                            + String.join("|", SiteConfiguration.BUNDLES)
                            + ")\\.[\\w.-]*)[\"']");
    private static final Pattern TAG =
            Pattern.compile("<(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:alt|title|placeholder|aria-label|label)=\"[^\"]*\\p{L}[^\"]*\"");

    static Stream<String> bundles() {
        return Stream.of(SiteConfiguration.BUNDLES);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysTheSameInBothLanguages(String bundle) {
        assertThat(keys(bundle, "_en")).isEqualTo(keys(bundle, ""));
        for (String language : List.of("", "_en")) {
            read(bundle, language)
                    .forEach(
                            (key, text) -> {
                                assertThat(key.toString()).startsWith(bundle + ".");
                                assertThat(text.toString()).as(key.toString()).isNotBlank();
                                if (text.toString().contains("{")) {
                                    assertThat(text.toString().replace("''", ""))
                                            .as(key + " has arguments: write ' as ''")
                                            .doesNotContain("'");
                                }
                            });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void easyDanishSaysAnotherWayWhatDanishSays(String bundle) {
        if (!exists(bundle, "_da__simple")) {
            return;
        }
        var danish = read(bundle, "");
        read(bundle, "_da__simple")
                .forEach(
                        (key, text) -> {
                            String same = danish.getProperty(key.toString());
                            assertThat(same).as(key + " in Danish").isNotNull();
                            assertThat(text.toString()).as(key.toString()).isNotEqualTo(same);
                            assertThat(arguments(text.toString()))
                                    .as(key.toString())
                                    .isEqualTo(arguments(same));
                        });
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(m -> m.group())
                .collect(Collectors.toSet());
    }

    @Test
    void everyKeyIsUsed() {
        String sources =
                String.join("\n", texts(TEMPLATES, ".html"))
                        + String.join("\n", texts(JAVA, ".java"));
        var literals = new TreeSet<String>();
        LITERAL.matcher(sources).results().forEach(m -> literals.add(m.group(1)));
        KEY.matcher(sources).results().forEach(m -> literals.add(m.group(1)));
        assertThat(allKeys())
                .allSatisfy(
                        key ->
                                assertThat(literals)
                                        .as("nobody says " + key)
                                        .anyMatch(
                                                said -> key.equals(said) || beginsWith(key, said)));
    }

    @Test
    void everyUsedKeyExists() {
        Set<String> known = allKeys();
        files(TEMPLATES, ".html")
                .forEach(
                        (file, text) ->
                                KEY.matcher(text)
                                        .results()
                                        .map(m -> m.group(1))
                                        .forEach(
                                                key ->
                                                        assertThat(known)
                                                                .as(file.toString())
                                                                .contains(key)));
        files(JAVA, ".java")
                .forEach(
                        (file, text) ->
                                LITERAL.matcher(text)
                                        .results()
                                        .map(m -> m.group(1))
                                        .forEach(
                                                said ->
                                                        assertThat(known)
                                                                .as(file + " says " + said)
                                                                .anyMatch(
                                                                        k -> k.startsWith(said))));
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() {
        var templates = files(TEMPLATES, ".html");
        assertThat(templates).isNotEmpty();
        templates.forEach(
                (file, html) -> {
                    assertThat(TAG.matcher(html).replaceAll(" "))
                            .as(file + " has raw text")
                            .doesNotContainPattern("[\\p{L}\\p{N}]");
                    assertThat(SPOKEN.matcher(html).results().map(m -> m.group()))
                            .as(file + " has raw text in an attribute")
                            .isEmpty();
                    assertThat(html)
                            .as(file + " has inline style or script")
                            .doesNotContainPattern("\\sstyle=|\\son[a-z]+=|<style|<script>");
                });
    }

    private static boolean beginsWith(String key, String said) {
        return key.startsWith(said.endsWith(".") ? said : said + ".");
    }

    private static Set<String> allKeys() {
        var all = new TreeSet<String>();
        bundles().forEach(b -> keys(b, "").forEach(key -> assertThat(all.add(key)).isTrue()));
        return all;
    }

    private static Set<String> keys(String bundle, String language) {
        return new TreeSet<>(read(bundle, language).stringPropertyNames());
    }

    static boolean exists(String bundle, String language) {
        return Files.exists(file(bundle, language));
    }

    private static Path file(String bundle, String language) {
        return Path.of("src/main/resources/messages", bundle + language + ".properties");
    }

    static Properties read(String bundle, String language) {
        var file = file(bundle, language);
        try (var in = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Path folder, String ending) {
        return new ArrayList<>(files(folder, ending).values());
    }

    /** The files with this ending, without their HTML comments. */
    static Map<Path, String> files(Path folder, String ending) {
        try (var walk = Files.walk(folder)) {
            var found = new HashMap<Path, String>();
            for (Path file : walk.filter(p -> p.toString().endsWith(ending)).toList()) {
                found.put(file, COMMENT.matcher(Files.readString(file)).replaceAll(""));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
