package dk.medvind.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A case and what hangs on it, by the names under which endpoints ask for it: {@code case}, {@code
 * registered}, {@code unidentified}, {@code task}, {@code help}, {@code document}, {@code paper},
 * {@code words}, {@code glass}.
 */
public final class Subject {

    private final Map<String, String> values = new HashMap<>();

    /** The same case with something of it that can be asked for. */
    public Subject with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    /** Empty if this kind of case has no such thing: then there is no such cell. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * Everything that tells one case from another, to be made alike before answers are compared.
     */
    Iterable<String> marks() {
        return values.values();
    }
}
