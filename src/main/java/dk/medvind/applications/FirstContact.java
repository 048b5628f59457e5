package dk.medvind.applications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Judges what others say about when somebody first asked for help: from that moment the legal clock
 * runs (retssikkerhedsloven § 3, stk. 2), not from when it was written down.
 */
@Component
class FirstContact {

    /** Clocks of other computers may be ahead by so much. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Deadlines deadlines;
    private final Clock clock;

    FirstContact(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * The moment, at the latest now.
     *
     * @throws FirstContactRefused if it lies ahead, or so far back that no deadline is known for it
     */
    Instant judge(ApplicationType type, Instant said) {
        Instant now = clock.instant();
        if (said.isAfter(now.plus(AHEAD))) {
            throw new FirstContactRefused(FirstContactRefused.Reason.FUTURE);
        }
        Instant at = said.isAfter(now) ? now : said;
        try {
            deadlines.ofDecision(type, at);
        } catch (UnknownParameter e) {
            throw new FirstContactRefused(FirstContactRefused.Reason.TOO_LONG_AGO);
        }
        return at;
    }
}
