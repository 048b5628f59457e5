package dk.medvind.casework;

import dk.medvind.casework.CaseDirectory.CaseStanding;
import dk.medvind.casework.process.AskColleagueProcess;
import dk.medvind.casework.process.PhoneCallProcess;
import dk.medvind.workflow.FailedStep;
import dk.medvind.workflow.FailureWatcher;
import dk.medvind.workflow.TaskKind;
import dk.medvind.workflow.TaskSnapshot;
import dk.medvind.workflow.TaskWatcher;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the work list in step with the engine, in the engine's transaction. */
@Component
class WorkListKeeper implements TaskWatcher, FailureWatcher, CaseWatcher {

    /** What employees begin beside a case. */
    private static final Set<String> BESIDE = Set.of(PhoneCallProcess.KEY, AskColleagueProcess.KEY);

    private final EntityManager entities;
    private final WorkItems items;
    private final CaseDirectory cases;
    private final TaskDraftRows drafts;
    private final FirstHandler firstHandler;
    private final TakeRules rules;
    private final Clock clock;

    WorkListKeeper(
            EntityManager entities,
            WorkItems items,
            CaseDirectory cases,
            TaskDraftRows drafts,
            FirstHandler firstHandler,
            TakeRules rules,
            Clock clock) {
        this.firstHandler = firstHandler;
        this.rules = rules;
        this.drafts = drafts;
        this.entities = entities;
        this.items = items;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void taskCreated(TaskSnapshot task) {
        entities.persist(WorkItem.of(task, standing(task.caseNumber())));
    }

    /**
     * The case's lead, with the case's own steps: what somebody began beside it is theirs, and what
     * not everybody may take waits for who may.
     */
    @Override
    public Optional<String> takerOf(TaskSnapshot task) {
        if (task.taskKind() != TaskKind.CASEWORKER
                || BESIDE.contains(task.processKey())
                || rules.hold(task.activityId())) {
            return Optional.empty();
        }
        Optional<Colleague> lead = firstHandler.of(task.caseNumber());
        lead.ifPresent(
                taker -> ofTask(task).ifPresent(item -> item.assign(taker.id(), taker.name())));
        return lead.map(taker -> taker.id().toString());
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
        ofTask(task).ifPresent(item -> end(item, task.caseNumber()));
    }

    private void end(WorkItem item, String caseNumber) {
        if (item.isForEmployees()) {
            drafts.discard(item.id());
        }
        item.end(clock.instant());
        if (item.kind() == WorkItem.Kind.CASEWORKER) {
            // What was done may have moved the case: others beside it follow.
            caseChanged(caseNumber);
        }
    }

    @Override
    public void stepFailed(FailedStep step) {
        if (items.findByEngineIdAndEndedIsNull(step.jobId()).isEmpty()) {
            entities.persist(WorkItem.of(step, standing(step.caseNumber())));
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

    /**
     * The case stands otherwise than before: its open work is put where it belongs now. Joins the
     * caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @Override
    public void caseChanged(String caseNumber) {
        CaseStanding standing = standing(caseNumber);
        items.findByCaseNumberAndEndedIsNullOrderByCreated(caseNumber)
                .forEach(item -> item.know(standing));
    }

    private CaseStanding standing(String caseNumber) {
        return cases.standing(caseNumber)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The engine holds a case that nobody keeps: "
                                                + caseNumber));
    }

    private static boolean same(@Nullable UUID one, @Nullable String other) {
        return one == null ? other == null : one.toString().equals(other);
    }
}
