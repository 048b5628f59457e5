package dk.medvind;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.contract.Contract;
import dk.medvind.contract.Declared;
import dk.medvind.contract.Model;
import dk.medvind.workflow.TestEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What everything in processes/ and forms/ keeps. The rules themselves are tested in contract/. */
class ProcessContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Declared DECLARED = Declared.inCode();

    @ParameterizedTest
    @MethodSource("models")
    void keepsTheContract(Path file) throws IOException {
        var model = Model.read(file.toString(), Files.readAllBytes(file));
        assertThat(Contract.violations(model, DECLARED)).isEmpty();
    }

    /** Every reference resolves, and the engine's own guard lets every model and table pass. */
    @Test
    void everyReleaseGoesIntoTheGuardedEngine() {
        var test = new TestEngine().delegates(nothingToDo());
        DECLARED.processes().values().forEach(test::facts);
        var engine = test.start();
        var deployed = test.deployReleases(engine);
        engine.close();
        assertThat(deployed).containsExactlyElementsOf(applications());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsCalledAsItsFolderAndFile(Path file) throws IOException {
        var folder = file.getParent().getFileName();
        var name = file.getFileName().toString().replace(".form", "");
        assertThat(JSON.readTree(Files.readAllBytes(file)).path("id").asString())
                .isEqualTo(folder + "-" + name);
    }

    /** A process is called as its file, so that everybody finds it. */
    @ParameterizedTest
    @MethodSource("models")
    void aProcessIsCalledAsItsFile(Path file) throws IOException {
        assertThat(file.getFileName().toString())
                .isEqualTo(
                        Model.read(file.toString(), Files.readAllBytes(file)).processKey()
                                + ".bpmn");
    }

    @Test
    void everyProcessDeclaresItsFacts() throws IOException {
        assertThat(DECLARED.processes().keySet())
                .containsAll(
                        models().map(file -> file.getFileName().toString().replace(".bpmn", ""))
                                .toList());
    }

    static Stream<Path> models() {
        return files("processes", ".bpmn");
    }

    static Stream<Path> forms() {
        return files("forms", ".form");
    }

    private static Set<String> applications() {
        return models().map(file -> file.getParent().getFileName().toString())
                .filter(folder -> !folder.equals("common"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Never empty: a contract over nothing would hold for anything. */
    private static Stream<Path> files(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            var found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
            assertThat(found).isNotEmpty();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JavaDelegate> nothingToDo() {
        var steps = new TreeMap<String, JavaDelegate>();
        DECLARED.steps().forEach(name -> steps.put(name, execution -> {}));
        return steps;
    }
}
