package dk.medvind.integrations.wire;

import dk.medvind.integrations.OutsideSystem;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Systems that want to be left in peace for a while, because we asked too often: {@code
 * Retry-After} in seconds beside a 429 or 503. Whatever they say, it is not longer than ten
 * minutes; a date is not kept to.
 */
final class Peace {

    private static final long LONGEST = Duration.ofMinutes(10).toNanos();
    private static final String SECONDS = "\\d{1,9}";

    private final Map<OutsideSystem, Long> until = new ConcurrentHashMap<>();

    /** Notes what a system asked for. */
    void wanted(OutsideSystem system, @Nullable String retryAfter) {
        if (retryAfter != null && retryAfter.strip().matches(SECONDS)) {
            long wait = Duration.ofSeconds(Long.parseLong(retryAfter.strip())).toNanos();
            until.put(system, System.nanoTime() + Math.min(wait, LONGEST));
        }
    }

    /** Whether the system is not to be called now. */
    boolean lasts(OutsideSystem system) {
        Long end = until.get(system);
        return end != null && end - System.nanoTime() > 0;
    }
}
