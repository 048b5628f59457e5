package dk.medvind.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.medvind.workflow.DecisionMemory.Question;
import dk.medvind.workflow.guard.EngineGuard;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
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

    /** A release that another node deployed is noticed after this time. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Pattern CLOCK = Pattern.compile("\\b(now|today)\\s*\\(");

    private final RepositoryService repository;
    private final Releases releases;
    private final DmnEngine tables = tables();
    private final Cache<String, DecisionDefinition> newest =
            Caffeine.newBuilder().expireAfterWrite(SOON).build();
    private final Map<Named, DecisionDefinition> found = new ConcurrentHashMap<>();
    private final Map<String, Table> read = new ConcurrentHashMap<>();
    private final DecisionMemory memory = new DecisionMemory(this::ask);

    Decisions(RepositoryService repository, Releases releases) {
        this.repository = repository;
        this.releases = releases;
        releases.whenDeployed(newest::invalidateAll);
    }

    /**
     * Asks the newest version of a decision.
     *
     * @return one map of outputs for each rule that fits, in the table's order; empty if none does
     * @throws NoSuchDecision if no release holds it
     */
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, ?> inputs) {
        return evaluate(newest.get(decisionKey, this::findNewest), decisionKey, inputs);
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
        var ofRelease = found.computeIfAbsent(new Named(release, decisionKey), this::find);
        return evaluate(ofRelease, decisionKey, inputs);
    }

    private static DmnEngine tables() {
        var settings = EngineGuard.decisionTables();
        var feel = new ScalaFeelEngineFactory();
        settings.setFeelEngineFactory(() -> new CellMemory(feel.createInstance()));
        return settings.buildEngine();
    }

    private @Nullable DecisionDefinition findNewest(String decisionKey) {
        return query(decisionKey).latestVersion().singleResult();
    }

    private @Nullable DecisionDefinition find(Named table) {
        return query(table.decisionKey()).deploymentId(table.release()).singleResult();
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
        var question = new Question(found.getId(), named);
        return table.looksAtTheClock() ? ask(question) : memory.answer(question);
    }

    private List<Map<String, Object>> ask(Question question) {
        var table = Objects.requireNonNull(read.get(question.table()));
        return tables.evaluateDecision(table.decision(), new HashMap<>(question.inputs()))
                .getResultList();
    }

    private Table read(DecisionDefinition found) {
        var content = releases.resource(found.getDeploymentId(), found.getResourceName());
        var decision = tables.parseDecision(found.getKey(), new ByteArrayInputStream(content));
        var text = new String(content, StandardCharsets.UTF_8);
        return new Table(decision, CLOCK.matcher(text).find());
    }

    /** A table of a release; what it holds never changes. */
    private record Named(String release, String decisionKey) {}

    /** A table, and whether it may answer otherwise tomorrow. */
    private record Table(DmnDecision decision, boolean looksAtTheClock) {}

    /** FEEL knows an enum by its name. */
    private static @Nullable Object word(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
