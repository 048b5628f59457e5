package dk.medvind.applications.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A model {@code change-of-doctor.bpmn} has its scenarios in {@code
 * changeofdoctor.ChangeOfDoctorProcessTest}, and those walk every sequence flow or fail.
 */
class EveryModelHasScenariosTest {

    @ParameterizedTest
    @MethodSource("models")
    void everyModelHasScenarios(String model) throws ClassNotFoundException {
        var words = model.split("-");
        var folder = String.join("", words);
        var name = new StringBuilder();
        for (String word : words) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        var scenarios =
                Class.forName(
                        ProcessTest.class.getPackageName()
                                + "."
                                + folder
                                + "."
                                + name
                                + "ProcessTest");
        assertThat(ProcessTest.class).isAssignableFrom(scenarios);
    }

    static Stream<String> models() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.replace(".bpmn", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
