package dk.medvind.simulators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What arrived at a simulator, in order, and which effects it had. */
public final class Received {

    private final List<Entry> requests = new ArrayList<>();
    private final Map<String, Integer> effects = new LinkedHashMap<>();

    /**
     * A request that was understood.
     *
     * @param about what it was about, e.g. a case number, a key or a CPR number
     */
    public record Entry(int number, String method, String path, String about) {}

    /** All requests so far. */
    public synchronized List<Entry> requests() {
        return List.copyOf(requests);
    }

    /**
     * How often each effect came about. More than once is an error of somebody's: of the caller's
     * where the real system checks keys, else of nobody's but fate.
     */
    public synchronized Map<String, Integer> effects() {
        return Map.copyOf(effects);
    }

    /** How often the effect under a key came about. */
    public synchronized int effects(String key) {
        return effects.getOrDefault(key, 0);
    }

    synchronized void request(Call call, String about) {
        requests.add(new Entry(requests.size() + 1, call.method(), call.path(), about));
    }

    synchronized void effect(String key) {
        effects.merge(key, 1, Integer::sum);
    }

    synchronized void forget() {
        requests.clear();
        effects.clear();
    }
}
