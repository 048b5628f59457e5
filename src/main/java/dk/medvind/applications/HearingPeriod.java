package dk.medvind.applications;

import java.time.Instant;

/**
 * How long a citizen has to comment.
 *
 * @param reminder when to remind; never before the letter
 * @param due the end of the last day
 */
public record HearingPeriod(Instant reminder, Instant due) {}
