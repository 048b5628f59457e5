package dk.medvind.measurement;

import dk.medvind.workflow.HintTrails.End;
import dk.medvind.workflow.HintTrails.HintTrail;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the applications to which a hint was shown. Safe to show: nothing in it tells of
 * fewer than five.
 *
 * @param code of decision table D2
 * @param shown to how many applications
 * @param sent of those; null where so few were shown it that nothing is told
 * @param ends where they stand, none left out; empty where nothing is told
 */
public record HintFigures(String code, Count shown, @Nullable Count sent, Map<End, Count> ends) {

    static HintFigures of(String code, List<HintTrail> trails) {
        Count shown = Count.of(trails.size());
        if (shown.hidden()) {
            return new HintFigures(code, shown, null, Map.of());
        }
        var ends = new EnumMap<End, Count>(End.class);
        for (End end : End.values()) {
            ends.put(end, count(trails.stream().filter(trail -> trail.end() == end).count()));
        }
        return new HintFigures(
                code, shown, count(trails.stream().filter(HintTrail::sent).count()), ends);
    }

    private static Count count(long exact) {
        return Count.of(Math.toIntExact(exact));
    }
}
