package dk.medvind.casework.touchtime;

import dk.medvind.casework.touchtime.Signal.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the signals of one employee come to. One thing at a time is in front of somebody: the time
 * until the next signal belongs to what was opened, used or brought to the front last. A silence
 * longer than the limit is nobody's time.
 */
final class Reckoning {

    private final Duration idle;
    private final Map<UUID, Duration> worked = new HashMap<>();
    private final Set<UUID> scripted = new HashSet<>();
    private final Set<UUID> interrupted = new HashSet<>();

    private Reckoning(Duration idle) {
        this.idle = idle;
    }

    /**
     * Seconds for each subject that was opened; null where it cannot be known: without JavaScript
     * only opening and saving are told, and what lies between them may be a lunch.
     *
     * @param idle the longest silence that counts
     */
    static Map<UUID, @Nullable Integer> of(List<Signal> signals, Duration idle) {
        var reckoning = new Reckoning(idle);
        signals.stream().sorted(Comparator.comparing(Signal::at)).forEach(reckoning::take);
        return reckoning.answer();
    }

    private @Nullable UUID inFront;
    private @Nullable Instant last;

    private void take(Signal signal) {
        if (inFront != null && last != null) {
            Duration gap = Duration.between(last, signal.at());
            if (gap.compareTo(idle) <= 0) {
                worked.merge(inFront, gap, Duration::plus);
            } else if (signal.kind() == Kind.SAVED && signal.subject().equals(inFront)) {
                interrupted.add(inFront);
            }
        }
        worked.putIfAbsent(signal.subject(), Duration.ZERO);
        if (signal.kind().isFromScript()) {
            scripted.add(signal.subject());
        }
        if (signal.kind().isHere()) {
            inFront = signal.subject();
        } else if (signal.subject().equals(inFront)) {
            inFront = null;
        }
        last = signal.at();
    }

    private Map<UUID, @Nullable Integer> answer() {
        var answer = new HashMap<UUID, @Nullable Integer>();
        worked.forEach(
                (subject, time) -> {
                    boolean known =
                            scripted.contains(subject)
                                    || (!interrupted.contains(subject) && !time.isZero());
                    answer.put(subject, known ? Math.toIntExact(time.toSeconds()) : null);
                });
        return answer;
    }
}
