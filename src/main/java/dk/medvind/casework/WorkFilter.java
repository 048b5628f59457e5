package dk.medvind.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the work list is narrowed to; null narrows nothing.
 *
 * @param type what is applied for, e.g. {@code single-benefit}
 * @param step the id of a task in the diagrams
 * @param channel how the application came
 * @param handler who has the work
 */
public record WorkFilter(
        @Nullable String type,
        @Nullable String step,
        @Nullable DeadlineLight light,
        @Nullable String channel,
        @Nullable UUID handler,
        @Nullable WorkFlag flag) {

    static final WorkFilter NONE = new WorkFilter(null, null, null, null, null, null);

    /** Whether anything is left out by it. */
    public boolean narrows() {
        return !equals(NONE);
    }

    /** The conditions on a row, {@code w} being the table. */
    List<String> conditions() {
        var all = new ArrayList<String>();
        if (type != null) {
            all.add("w.application_type = :type");
        }
        if (step != null) {
            all.add("w.activity = :step");
        }
        if (light != null) {
            all.add(light.condition());
        }
        if (channel != null) {
            all.add("w.channel = :channel");
        }
        if (handler != null) {
            all.add("w.assignee = :handler");
        }
        if (flag != null) {
            all.add(flag.condition());
        }
        return all;
    }

    Map<String, String> parameters() {
        var all = new TreeMap<String, String>();
        put(all, WorkQueries.TYPE, type);
        put(all, WorkQueries.STEP, step);
        put(all, WorkQueries.LIGHT, light == null ? null : light.parameter());
        put(all, WorkQueries.CHANNEL, channel);
        put(all, WorkQueries.HANDLER, handler == null ? null : handler.toString());
        put(all, WorkQueries.FLAG, flag == null ? null : flag.parameter());
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
