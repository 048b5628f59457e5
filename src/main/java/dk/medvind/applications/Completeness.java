package dk.medvind.applications;

import java.time.Instant;

/**
 * What a look at the application and the registers showed.
 *
 * @param complete nothing is missing that the citizen must give
 * @param urgent eviction, medicine or a date of the citizen's own does not allow the ordinary pace
 * @param decisionDue by when to decide, earlier than promised when urgent
 */
public record Completeness(boolean complete, boolean urgent, Instant decisionDue) {}
