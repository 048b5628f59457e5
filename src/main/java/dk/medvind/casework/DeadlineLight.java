package dk.medvind.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a deadline stands: red after it, amber in the week before it. */
public enum DeadlineLight {
    GREEN("w.deadline_at >= :soon"),
    AMBER("w.deadline_at >= :now and w.deadline_at < :soon"),
    RED("w.deadline_at < :now");

    static final Duration SOON = Duration.ofDays(7);

    private final String condition;

    DeadlineLight(String condition) {
        this.condition = condition;
    }

    /** The light of this name in addresses; empty for others. */
    static Optional<DeadlineLight> named(String parameter) {
        return Arrays.stream(values())
                .filter(light -> light.parameter().equals(parameter))
                .findFirst();
    }

    /** The light of a deadline; without one there is time. */
    static DeadlineLight of(@Nullable Instant deadline, Instant now) {
        if (deadline == null || !deadline.isBefore(now.plus(SOON))) {
            return GREEN;
        }
        return deadline.isBefore(now) ? RED : AMBER;
    }

    /** The name in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }
}
