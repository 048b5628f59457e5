package dk.medvind;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A clock that runs as clocks do, but can be moved forward, so that anyone can live through a
 * deadline. The engine's clock moves with it.
 */
public final class LocalClock extends Clock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Moves application and engine forward; nothing that waits for a time stays behind. */
    public void move(Duration further) {
        ClockUtil.offset(ahead.updateAndGet(before -> before.plus(further)).toMillis());
    }

    /** Back to the computer's time. Steps that were taken meanwhile stay taken. */
    public void reset() {
        ahead.set(Duration.ZERO);
        ClockUtil.reset();
    }

    /** How far it is ahead of the computer's time. */
    public Duration ahead() {
        return ahead.get();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        LocalClock here = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return here.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return here.withZone(other);
            }
        };
    }
}
