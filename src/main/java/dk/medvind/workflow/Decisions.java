package dk.medvind.workflow;

import dk.medvind.workflow.guard.EngineGuard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Asks a decision table of a release without leaving a trace in the engine: neither what went in
 * nor what came out is stored, so amounts and dates of a person may be asked about. What the
 * process needs of the answer it is told as a fact.
 */
public class Decisions {

    private static final Pattern CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");

    private final RepositoryService repository;
    private final Releases releases;
    private final DmnEngine tables = EngineGuard.decisionTables().buildEngine();
    private final Map<String, Table> read = new ConcurrentHashMap<>();
    private final DecisionMemory memory = new DecisionMemory();

    Decisions(RepositoryService repository, Releases releases) {
        this.repository = repository;
        this.releases = releases;
    }

    /**
     * Asks the newest version of a decision.
     *
     * @return one map of outputs for each rule that fits, in the table's order; empty if none does
     * @throws NoSuchDecision if no release holds it
     */
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, ?> inputs) {
        var newest = query(decisionKey).latestVersion().singleResult();
        return evaluate(newest, decisionKey, inputs);
    }

    /**
     * Asks a decision as the release holds it on which the case began; the newest one before the
     * case has a process.
     *
     * @throws NoSuchDecision if the release does not hold it
     */
    public List<Map<String, Object>> evaluateFor(
            String caseNumber, String decisionKey, Map<String, ?> inputs) {
        return releases.ofCase(caseNumber)
                .map(release -> evaluate(release, decisionKey, inputs))
                .orElseGet(() -> evaluate(decisionKey, inputs));
    }

    /**
     * Asks a decision as the given release holds it.
     *
     * @throws NoSuchDecision if the release does not hold it
     */
    public List<Map<String, Object>> evaluate(
            String release, String decisionKey, Map<String, ?> inputs) {
        var found = query(decisionKey).deploymentId(release).singleResult();
        return evaluate(found, decisionKey, inputs);
    }

    private DecisionDefinitionQuery query(String decisionKey) {
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(decisionKey);
    }

    private List<Map<String, Object>> evaluate(
            @Nullable DecisionDefinition found, String decisionKey, Map<String, ?> inputs) {
        if (found == null) {
            throw new NoSuchDecision(decisionKey);
        }
        var table = read.computeIfAbsent(found.getId(), id -> read(found));
        var named = new LinkedHashMap<String, Object>();
        inputs.forEach((name, value) -> named.put(name, word(value)));
        return table.looksAtTheClock()
                ? ask(table, named)
                : memory.answer(found.getId(), named, () -> ask(table, named));
    }

    private List<Map<String, Object>> ask(Table table, Map<String, Object> inputs) {
        return tables.evaluateDecision(table.decision(), inputs).getResultList();
    }

    private Table read(DecisionDefinition found) {
        var content = releases.resource(found.getDeploymentId(), found.getResourceName());
        var decision = tables.parseDecision(found.getKey(), new ByteArrayInputStream(content));
        var text = new String(content, StandardCharsets.UTF_8);
        return new Table(decision, CLOCK.matcher(text).find());
    }

    /** A table, and whether it may answer otherwise tomorrow. */
    private record Table(DmnDecision decision, boolean looksAtTheClock) {}

    /** FEEL knows an enum by its name. */
    private static @Nullable Object word(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
