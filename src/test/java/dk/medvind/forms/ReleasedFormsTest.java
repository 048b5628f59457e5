package dk.medvind.forms;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.site.PlainLanguageTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The forms that citizens and caseworkers meet. */
class ReleasedFormsTest {

    static Stream<Path> forms() throws IOException {
        return Files.walk(Path.of("forms")).filter(p -> p.toString().endsWith(".form")).sorted();
    }

    @Test
    void thereAreForms() throws IOException {
        assertThat(forms()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void canBeDrawn(Path file) {
        assertThat(read(file).pages()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void speaksEnglishToo(Path file) {
        var missing = new ArrayList<String>();
        for (FormPage page : read(file).pages()) {
            note(missing, page.title());
            collect(missing, page.components());
        }
        assertThat(missing).as("texts without English").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("citizensForms")
    void lettingOneSayThatOneDoesNotKnow(Path file) {
        assertThat(read(file).fields())
                .filteredOn(field -> field instanceof ChoiceField && field.question().required())
                .filteredOn(field -> field.options().reckoned() == null)
                .filteredOn(field -> !"no".equals(field.question().properties().get("dontKnow")))
                .allSatisfy(
                        field ->
                                assertThat(field.options().listed())
                                        .as(field.key())
                                        .extracting(option -> option.label().danish())
                                        .containsAnyOf("Ved ikke", "Det ved jeg ikke"));
    }

    static Stream<Path> citizensForms() throws IOException {
        var staff = PlainLanguageTest.formsForStaff();
        return forms().filter(file -> !staff.contains(id(file)));
    }

    private static String id(Path file) {
        try {
            return new JsonMapper().readTree(Files.readAllBytes(file)).path("id").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(List<String> missing, List<Component> components) {
        for (Component component : components) {
            if (component instanceof Prose prose) {
                note(missing, prose.html());
            } else if (component instanceof Group group) {
                note(missing, group.label());
                note(missing, group.description());
                collect(missing, group.components());
            } else if (component instanceof Repeat repeat) {
                note(missing, repeat.label());
                note(missing, repeat.description());
                collect(missing, repeat.components());
            } else if (component instanceof Field field) {
                note(missing, field.question().label());
                note(missing, field.question().description());
                note(missing, field.question().help());
                note(missing, field.question().why());
                field.options().listed().forEach(option -> note(missing, option.label()));
            }
        }
    }

    private static void note(List<String> missing, @Nullable Words words) {
        if (words != null && words.english() == null) {
            missing.add(words.danish());
        }
    }

    private static Form read(Path file) {
        try {
            return Form.parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
