package dk.medvind.measurement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose time a stretch of a case was. Every moment belongs to exactly one, so the parts sum to the
 * whole exactly.
 *
 * @param whole the stretch
 * @param parts how much was whose; every one of them is named, also with nothing
 * @param overlap how much of it more than one was waited for
 * @param unexplained how much of our system's part no step accounts for
 */
record CaseTimes(Span whole, Map<Whose, Duration> parts, Duration overlap, Duration unexplained) {

    CaseTimes {
        parts = Map.copyOf(parts);
    }

    /**
     * Shares the whole among those who were waited for in it; what nobody claims is our system's.
     */
    static CaseTimes of(Span whole, Collection<Owned> waits) {
        List<Owned> inside = new ArrayList<>();
        for (Owned wait : waits) {
            wait.span().within(whole).ifPresent(s -> inside.add(new Owned(wait.whose(), s)));
        }
        var parts = new EnumMap<Whose, Duration>(Whose.class);
        for (Whose whose : Whose.values()) {
            parts.put(whose, Duration.ZERO);
        }
        var overlap = Duration.ZERO;
        var unexplained = Duration.ZERO;
        for (Span slice : slices(whole, inside)) {
            var waitedFor = waitedFor(slice, inside);
            var whose = waitedFor.isEmpty() ? Whose.SYSTEM : waitedFor.iterator().next();
            parts.merge(whose, slice.length(), Duration::plus);
            if (waitedFor.isEmpty()) {
                unexplained = unexplained.plus(slice.length());
            } else if (waitedFor.size() > 1) {
                overlap = overlap.plus(slice.length());
            }
        }
        return new CaseTimes(whole, parts, overlap, unexplained);
    }

    /** The pieces between one change of who is waited for and the next. */
    private static List<Span> slices(Span whole, List<Owned> waits) {
        var changes = new TreeSet<Instant>(List.of(whole.start(), whole.end()));
        for (Owned wait : waits) {
            changes.add(wait.span().start());
            changes.add(wait.span().end());
        }
        List<Span> slices = new ArrayList<>();
        var from = whole.start();
        for (Instant change : changes.tailSet(from, false)) {
            slices.add(new Span(from, change));
            from = change;
        }
        return slices;
    }

    private static Set<Whose> waitedFor(Span slice, List<Owned> waits) {
        var found = EnumSet.noneOf(Whose.class);
        for (Owned wait : waits) {
            if (wait.span().within(slice).isPresent()) {
                found.add(wait.whose());
            }
        }
        return found;
    }
}
