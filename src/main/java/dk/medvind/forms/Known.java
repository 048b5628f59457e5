package dk.medvind.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values that expressions see: nested where keys have dots, a list where they have rows. Inside
 * a row the row's own come first, with {@code this}, {@code parent} and {@code i} as in form-js.
 */
final class Known {

    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");

    private final Map<String, Object> everything;
    private final Map<Place, Map<String, Object>> rows = new HashMap<>();

    /**
     * @param given what the form was handed from outside
     */
    Known(Map<String, Object> given) {
        this.everything = new LinkedHashMap<>(given);
        rows.put(Place.OUTSIDE, everything);
    }

    /** Keeps a value under a key such as {@code contact.mail} or {@code expenses[0].amount}. */
    void put(String key, @Nullable Object value) {
        var steps = STEP.matcher(key);
        Map<String, Object> here = everything;
        while (steps.find()) {
            String name = steps.group(1);
            boolean last = steps.end() == key.length();
            if (steps.group(2) != null) {
                here = row(here, name, Integer.parseInt(steps.group(2)));
            } else if (last) {
                putNullable(here, name, value);
            } else {
                here = inner(here, name);
            }
        }
    }

    /** There is a list of so many rows, answered or not. */
    void list(String key, int count) {
        put(key, new ArrayList<>());
        for (int n = 0; n < count; n++) {
            put(key + "[" + n + "]", null);
        }
    }

    /** Everything, as it is seen from this place. */
    Map<String, Object> at(Place place) {
        var known = rows.get(place);
        if (known == null) {
            known = seenFrom(place);
            rows.put(place, known);
        }
        return known;
    }

    /** Forgets how rows saw things, because a value has been added. */
    void changed() {
        rows.keySet().removeIf(place -> !place.equals(Place.OUTSIDE));
    }

    private Map<String, Object> seenFrom(Place place) {
        var outer = at(place.outer());
        Map<String, Object> own = rowAt(place);
        var seen = new LinkedHashMap<>(outer);
        seen.putAll(own);
        seen.put("this", own);
        seen.put("parent", outer);
        seen.put("i", place.number());
        return seen;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> rowAt(Place place) {
        var steps = STEP.matcher(place.row());
        Map<String, Object> here = everything;
        while (steps.find()) {
            here =
                    steps.group(2) == null
                            ? inner(here, steps.group(1))
                            : row(here, steps.group(1), Integer.parseInt(steps.group(2)));
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> here, String name, int index) {
        var list = (List<Map<String, Object>>) here.computeIfAbsent(name, n -> new ArrayList<>());
        while (list.size() <= index) {
            list.add(new LinkedHashMap<>());
        }
        return list.get(index);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> here, String name) {
        return (Map<String, Object>) here.computeIfAbsent(name, n -> new LinkedHashMap<>());
    }

    @SuppressWarnings("NullAway") // FEEL tells an unanswered question (null) from an unknown name
    private static void putNullable(
            Map<String, Object> place, String name, @Nullable Object value) {
        place.put(name, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Known known && known.everything.equals(everything);
    }

    @Override
    public int hashCode() {
        return everything.hashCode();
    }
}
