package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every decision table does what its owners' examples say, and every rule of it is used by one of
 * them.
 */
class DecisionTableExamplesTest {

    private static final Path PROCESSES = Path.of("processes");

    private final Set<String> matched = new HashSet<>();
    private final DmnEngine engine = engine();

    @TestFactory
    Stream<DynamicTest> everyTableKeepsItsExamples() throws IOException {
        try (var files = Files.walk(PROCESSES)) {
            var tables = files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList();
            assertThat(tables).hasSizeGreaterThanOrEqualTo(5);
            return tables.stream().flatMap(this::tests).toList().stream();
        }
    }

    private Stream<DynamicTest> tests(Path table) {
        var name = table.getFileName().toString().replace(".dmn", "");
        var examples = table.resolveSibling("examples").resolve(name + ".csv");
        assertThat(examples).as("a table without examples is a guess").exists();
        var decision = read(table, name);
        var lines = lines(examples);
        var columns = lines.get(0).split(";", -1);
        var rows =
                lines.stream()
                        .skip(1)
                        .map(
                                line ->
                                        DynamicTest.dynamicTest(
                                                name + ": " + line.split(";")[0],
                                                () -> check(decision, columns, line)));
        var coverage =
                DynamicTest.dynamicTest(
                        name + ": every rule has an example",
                        () -> assertThat(matched).containsAll(rules(table)));
        return Stream.concat(rows, Stream.of(coverage));
    }

    private void check(DmnDecision decision, String[] columns, String line) {
        var cells = line.split(";", -1);
        assertThat(cells).hasSameSizeAs(columns);
        var inputs = Variables.createVariables();
        Map<String, List<Object>> expected = new HashMap<>();
        for (int i = 1; i < columns.length; i++) {
            if (columns[i].startsWith("=")) {
                expected.put(columns[i].substring(1), expectation(cells[i], columns.length));
            } else {
                inputs.putValue(columns[i], value(cells[i]));
            }
        }
        var result = engine.evaluateDecisionTable(decision, inputs);
        if (expected.values().stream().allMatch(values -> values.equals(single("")))) {
            assertThat(result.isEmpty()).as("no rule fits").isTrue();
            return;
        }
        expected.forEach(
                (output, values) ->
                        assertThat(result.collectEntries(output))
                                .as(output)
                                .containsExactlyInAnyOrderElementsOf(values));
    }

    /**
     * Lists are written with blanks between; a text with blanks in it is one value (legal
     * references).
     */
    private static List<Object> expectation(String cell, int columns) {
        boolean list = cell.matches("[A-Z0-9_]+( [A-Z0-9_]+)+");
        return list ? new ArrayList<>(Arrays.asList((Object[]) cell.split(" "))) : single(cell);
    }

    private static List<Object> single(String cell) {
        var values = new ArrayList<>();
        values.add(value(cell));
        return values;
    }

    private static Object value(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.equals("true") || cell.equals("false")) {
            return Boolean.valueOf(cell);
        }
        return cell.matches("-?\\d+") ? (Object) Integer.valueOf(cell) : cell;
    }

    private DmnDecision read(Path table, String key) {
        try (var content = Files.newInputStream(table)) {
            return engine.parseDecision(key, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rules(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> line.contains("<rule id="))
                .map(line -> line.replaceAll(".*<rule id=\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private DmnEngine engine() {
        var settings =
                (DefaultDmnEngineConfiguration)
                        DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        settings.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        return settings.buildEngine();
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> matched.add(rule.getId()));
    }
}
