package dk.medvind.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * A fact a process may carry, declared as a constant of its process class and listed in its {@link
 * ProcessFacts}. Facts are yes or no, one of a few words, a point in time, a count or a short code;
 * never a CPR number, a name, an amount or free text.
 *
 * @param name what BPMN conditions and timers call it
 * @param type what Java code reads and writes; the engine holds a word for an enum and a {@link
 *     Date} for an {@link Instant}
 */
public record Variable<T>(String name, Class<T> type) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]{0,59}");

    /** Longest text a fact may hold. */
    public static final int LONGEST_TEXT = 200;

    /** The case number: a fact of every process, and its business key. */
    public static final Variable<String> CASE_NUMBER = text("caseNumber");

    /** Refuses names a BPMN condition cannot spell. */
    public Variable {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A fact cannot be called " + name);
        }
    }

    /** Yes or no. */
    public static Variable<Boolean> bool(String name) {
        return new Variable<>(name, Boolean.class);
    }

    /** A short code, at most {@value #LONGEST_TEXT} characters. */
    public static Variable<String> text(String name) {
        return new Variable<>(name, String.class);
    }

    /** A point in time, such as a deadline; a BPMN timer reads it as <code>${name}</code>. */
    public static Variable<Instant> instant(String name) {
        return new Variable<>(name, Instant.class);
    }

    /** How many. */
    public static Variable<Integer> count(String name) {
        return new Variable<>(name, Integer.class);
    }

    /** One of the words of an enum; BPMN compares with the constant's name. */
    public static <E extends Enum<E>> Variable<E> ofEnum(String name, Class<E> words) {
        return new Variable<>(name, words);
    }

    /** The value in this process; refuses to answer when it is missing. */
    public T get(DelegateExecution execution) {
        return find(execution)
                .orElseThrow(() -> new IllegalStateException("The fact " + name + " is missing"));
    }

    /** The value in this process, if it has been set. */
    public Optional<T> find(DelegateExecution execution) {
        return Optional.ofNullable(execution.getVariable(name)).map(this::fromEngine);
    }

    /** What a value of the engine means. */
    Optional<T> find(@Nullable Object value) {
        return Optional.ofNullable(value).map(this::fromEngine);
    }

    /** Tells this process the fact. */
    public void set(DelegateExecution execution, @Nullable T value) {
        execution.setVariable(name, value == null ? null : toEngine(value));
    }

    /** The type the engine holds the value as. */
    Class<?> engineType() {
        if (type.isEnum()) {
            return String.class;
        }
        return type == Instant.class ? Date.class : type;
    }

    Object toEngine(T value) {
        if (value instanceof Enum<?> word) {
            return word.name();
        }
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof String text && text.length() > LONGEST_TEXT) {
            throw new FactRefused(name, "a text of " + text.length() + " characters is no fact");
        }
        return value;
    }

    private T fromEngine(Object value) {
        if (value instanceof Date date && type == Instant.class) {
            return type.cast(date.toInstant());
        }
        if (value instanceof String word && type.isEnum()) {
            for (T constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(word)) {
                    return constant;
                }
            }
            throw new IllegalStateException("The fact " + name + " holds an unknown word");
        }
        return type.cast(value);
    }
}
