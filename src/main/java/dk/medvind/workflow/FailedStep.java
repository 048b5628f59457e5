package dk.medvind.workflow;

import java.time.Instant;

/**
 * A step that failed and has used its last retry.
 *
 * @param jobId what {@link Processes#retry} takes
 */
public record FailedStep(
        String jobId,
        String caseNumber,
        String processKey,
        String activityId,
        String activityName,
        Instant at) {}
