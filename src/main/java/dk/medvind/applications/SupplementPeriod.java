package dk.medvind.applications;

import java.time.Instant;

/**
 * How long the citizen has to send what is missing.
 *
 * @param reminder when a reminder goes out
 * @param due the deadline
 * @param reachBy by when an employee has tried to reach a citizen who did not answer
 */
public record SupplementPeriod(Instant reminder, Instant due, Instant reachBy) {

    public SupplementPeriod {
        if (!reminder.isBefore(due) || reachBy.isBefore(due)) {
            throw new IllegalArgumentException("reminder, deadline and attempt follow each other");
        }
    }
}
