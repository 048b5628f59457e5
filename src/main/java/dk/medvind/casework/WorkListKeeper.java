package dk.medvind.casework;

import dk.medvind.workflow.FailedStep;
import dk.medvind.workflow.FailureWatcher;
import dk.medvind.workflow.TaskSnapshot;
import dk.medvind.workflow.TaskWatcher;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the work list in step with the engine, in the engine's transaction. */
@Component
class WorkListKeeper implements TaskWatcher, FailureWatcher {

    private final EntityManager entities;
    private final WorkItems items;
    private final CaseDirectory cases;
    private final Clock clock;

    WorkListKeeper(EntityManager entities, WorkItems items, CaseDirectory cases, Clock clock) {
        this.entities = entities;
        this.items = items;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void taskCreated(TaskSnapshot task) {
        entities.persist(WorkItem.of(task, teamOf(task.caseNumber())));
    }

    @Override
    public void taskAssigned(TaskSnapshot task) {
        ofTask(task)
                .filter(item -> !same(item.assignee(), task.assignee()))
                .ifPresent(
                        item ->
                                item.assign(
                                        task.assignee() == null
                                                ? null
                                                : UUID.fromString(task.assignee()),
                                        null));
    }

    @Override
    public void taskEnded(TaskSnapshot task) {
        ofTask(task).ifPresent(item -> item.end(clock.instant()));
    }

    @Override
    public void stepFailed(FailedStep step) {
        if (items.findByEngineIdAndEndedIsNull(step.jobId()).isEmpty()) {
            entities.persist(WorkItem.of(step, teamOf(step.caseNumber())));
        }
    }

    @Override
    public void stepRecovered(String jobId) {
        items.findByEngineIdAndEndedIsNull(jobId).ifPresent(item -> item.end(clock.instant()));
    }

    private Optional<WorkItem> ofTask(TaskSnapshot task) {
        return items.findById(UUID.fromString(task.taskId()))
                .filter(WorkItem::isOpen)
                // Made by a node of an older version beside this one.
                .or(() -> items.findByEngineIdAndEndedIsNull(task.taskId()));
    }

    private String teamOf(String caseNumber) {
        return cases.find(caseNumber)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The engine holds a case that nobody keeps: " + caseNumber))
                .team();
    }

    private static boolean same(@Nullable UUID one, @Nullable String other) {
        return one == null ? other == null : one.toString().equals(other);
    }
}
