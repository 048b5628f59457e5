package dk.medvind.applications;

import java.time.Instant;

/** How long the citizen has to send what is missing, and when a reminder goes out. */
public record SupplementPeriod(Instant reminder, Instant due) {

    public SupplementPeriod {
        if (!reminder.isBefore(due)) {
            throw new IllegalArgumentException("the reminder comes before the deadline");
        }
    }
}
