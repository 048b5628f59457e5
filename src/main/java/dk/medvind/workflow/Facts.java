package dk.medvind.workflow;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a process is told at start, with a message or when a task is completed. Immutable. */
public final class Facts {

    private static final Facts NONE = new Facts(Map.of());

    private final Map<Variable<?>, Object> values;

    private Facts(Map<Variable<?>, Object> values) {
        this.values = values;
    }

    /** Nothing to tell. */
    public static Facts none() {
        return NONE;
    }

    /** One fact. */
    public static <T> Facts of(Variable<T> variable, T value) {
        return NONE.with(variable, value);
    }

    /** These facts and one more; a fact told twice keeps the later value. */
    public <T> Facts with(Variable<T> variable, T value) {
        var more = new LinkedHashMap<>(values);
        more.put(variable, variable.toEngine(value));
        return new Facts(Map.copyOf(more));
    }

    /** The declared constants told here. */
    Iterable<Variable<?>> variables() {
        return values.keySet();
    }

    Map<String, Object> forEngine() {
        var named = new LinkedHashMap<String, Object>();
        values.forEach((variable, value) -> named.put(variable.name(), value));
        return named;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names only: a value may say something about a person. */
    @Override
    public String toString() {
        return "Facts" + values.keySet().stream().map(Variable::name).sorted().toList();
    }
}
