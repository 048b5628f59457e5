package dk.medvind.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task as it is at this moment.
 *
 * @param name the task's name in the diagram: Danish verb and object, never about a person
 * @param formKey the Camunda Form's id, to be read from the task's own release
 * @param candidateGroup whose work it is, when nobody has taken it
 * @param release the deployment the case runs on, for {@link Releases}
 */
public record TaskSnapshot(
        String taskId,
        String caseNumber,
        String processKey,
        String activityId,
        String name,
        @Nullable String formKey,
        @Nullable String candidateGroup,
        @Nullable String assignee,
        @Nullable Instant due,
        TaskKind taskKind,
        TimeOwner timeOwner,
        Instant created,
        String release) {}
