package dk.medvind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written for people points to what is there. */
class DocumentationTest {

    private static final Pattern LINK =
            Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#]+)(#[^)]*)?\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)[`.]");
    private static final Pattern METHOD = Pattern.compile("`(\\w+Test\\.\\w+)`");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var broken = new ArrayList<String>();
        int links = 0;
        for (Path page : pages()) {
            var folder = page.toAbsolutePath().getParent();
            for (String link : found(LINK, page)) {
                links++;
                if (!Files.exists(folder.resolve(link).normalize())) {
                    broken.add(page + " -> " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(10);
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        var missing = new ArrayList<String>();
        for (Path page : pages()) {
            for (String test : found(TEST, page)) {
                if (sources(test + ".java").isEmpty()) {
                    missing.add(page + " -> " + test);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMethodOfATestThatIsNamedExists() throws IOException {
        var missing = new ArrayList<String>();
        for (Path page : pages()) {
            for (String named : found(METHOD, page)) {
                var parts = named.split("\\.");
                String declared = "void " + parts[1] + "(";
                if (sources(parts[0] + ".java").stream().noneMatch(file -> says(file, declared))) {
                    missing.add(page + " -> " + named);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void eachOfNineteenDefectsHasItsTest() throws IOException {
        var rows =
                Files.readAllLines(Path.of("docs", "what-must-not-happen.md")).stream()
                        .filter(line -> line.startsWith("| ") && !line.endsWith("| Test |"))
                        .toList();
        assertThat(rows).hasSize(19).allMatch(row -> METHOD.matcher(row).find());
    }

    private static boolean says(Path file, String words) {
        try {
            return Files.readString(file).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(String name) throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.endsWith(name)).toList();
        }
    }

    private static List<String> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page)).results().map(m -> m.group(1)).toList();
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (String folder : List.of("docs", "processes", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        pages.add(Path.of("README.md"));
        return pages;
    }
}
