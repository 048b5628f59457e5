package dk.medvind.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers as conditions see them: nested where keys have dots. */
final class Conditions {

    private Conditions() {}

    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> into, String key, @Nullable Object value) {
        Map<String, Object> place = into;
        String rest = key;
        for (int dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.')) {
            place =
                    (Map<String, Object>)
                            place.computeIfAbsent(
                                    rest.substring(0, dot), k -> new LinkedHashMap<>());
            rest = rest.substring(dot + 1);
        }
        putNullable(place, rest, value);
    }

    @SuppressWarnings("NullAway") // FEEL tells an unanswered question (null) from an unknown name
    private static void putNullable(
            Map<String, Object> place, String name, @Nullable Object value) {
        place.put(name, value);
    }
}
