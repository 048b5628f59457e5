package dk.medvind.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All declared facts: which names a process may carry, and as what. */
public final class FactCatalog {

    private final Map<String, Map<String, Variable<?>>> byProcess = new HashMap<>();

    /** Refuses two declarations of one process, or of one name within it. */
    public FactCatalog(Collection<ProcessFacts> processes) {
        for (ProcessFacts process : processes) {
            var facts = new HashMap<String, Variable<?>>();
            facts.put(Variable.CASE_NUMBER.name(), Variable.CASE_NUMBER);
            for (Variable<?> fact : process.facts()) {
                var earlier = facts.put(fact.name(), fact);
                if (earlier != null && !earlier.equals(fact)) {
                    throw new IllegalArgumentException(
                            process.processKey() + " declares " + fact.name() + " twice");
                }
            }
            if (byProcess.put(process.processKey(), Map.copyOf(facts)) != null) {
                throw new IllegalArgumentException(
                        "The facts of " + process.processKey() + " are declared twice");
            }
        }
    }

    /** All processes that declare facts. */
    public Set<String> processes() {
        return Set.copyOf(byProcess.keySet());
    }

    /** Refuses facts this process has not declared. */
    void check(String processKey, Facts told) {
        for (Variable<?> fact : told.variables()) {
            if (!fact.equals(factsOf(processKey).get(fact.name()))) {
                throw new FactRefused(fact.name(), "it is no fact of " + processKey);
            }
        }
    }

    /**
     * Refuses what no process has declared under this name, a value of another type and a text that
     * is too long. Called for every variable that enters the engine, whoever sets it.
     */
    void admit(String name, @Nullable Object value) {
        var types =
                byProcess.values().stream()
                        .map(facts -> facts.get(name))
                        .filter(fact -> fact != null)
                        .map(Variable::engineType)
                        .collect(Collectors.toSet());
        if (name.equals(Variable.CASE_NUMBER.name())) {
            types.add(String.class);
        }
        if (types.isEmpty()) {
            throw new FactRefused(name, "nobody has declared it");
        }
        if (value != null && types.stream().noneMatch(type -> type.isInstance(value))) {
            throw new FactRefused(name, "it is declared as another type");
        }
        if (value instanceof String text && text.length() > Variable.LONGEST_TEXT) {
            throw new FactRefused(name, "a text of " + text.length() + " characters is no fact");
        }
    }

    /** Whether any process has declared the name. */
    boolean isDeclared(String name) {
        return name.equals(Variable.CASE_NUMBER.name())
                || byProcess.values().stream().anyMatch(facts -> facts.containsKey(name));
    }

    /** Whether this process has declared the name. */
    boolean isDeclared(String processKey, String name) {
        return factsOf(processKey).containsKey(name);
    }

    private Map<String, Variable<?>> factsOf(String processKey) {
        return byProcess.getOrDefault(
                processKey, Map.of(Variable.CASE_NUMBER.name(), Variable.CASE_NUMBER));
    }
}
