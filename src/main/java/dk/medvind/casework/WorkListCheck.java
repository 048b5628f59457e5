package dk.medvind.casework;

import dk.medvind.identity.Scopes;
import dk.medvind.workflow.EngineWork;
import dk.medvind.workflow.TaskSnapshot;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds where the work list differs from the engine and the cases, and mends it. By schedule, and
 * for operation at {@code /actuator/worklist}. Both are written in one transaction, so there should
 * never be anything; what there is was made behind our back: by hand, by a restored backup.
 */
@Component
@Endpoint(id = "worklist")
public class WorkListCheck {

    private static final Logger LOG = LoggerFactory.getLogger(WorkListCheck.class);

    private final WorkListDifferences differences;
    private final WorkListKeeper keeper;
    private final WorkItems items;
    private final EngineWork engine;
    private final TransactionTemplate transactions;

    WorkListCheck(
            WorkListDifferences differences,
            WorkListKeeper keeper,
            WorkItems items,
            EngineWork engine,
            TransactionTemplate transactions) {
        this.differences = differences;
        this.keeper = keeper;
        this.items = items;
        this.engine = engine;
        this.transactions = transactions;
    }

    @Scheduled(
            initialDelayString = "${medvind.work-list.first-check:2m}",
            fixedDelayString = "${medvind.work-list.check-every:1h}")
    void look() {
        mend();
    }

    /** Compares everything and mends what differs, at most a thousand of each kind. */
    @WriteOperation
    public Mended mend() {
        try (Scopes.Open scope = Scopes.openSystem()) {
            int added =
                    each(WorkListDifferences::tasksWithoutRow, "added task", this::addTask)
                            + each(
                                    WorkListDifferences::failuresWithoutRow,
                                    "added failed step",
                                    this::addFailure);
            int ended =
                    each(WorkListDifferences::rowsWithoutTask, "ended task", this::endTask)
                            + each(
                                    WorkListDifferences::rowsWithoutFailure,
                                    "ended failed step",
                                    this::endFailure);
            int reassigned =
                    each(
                            WorkListDifferences::otherAssignees,
                            "assigned as the engine",
                            this::assign);
            int moved = each(WorkListDifferences::casesThatMoved, "moved as the case", this::move);
            var mended = new Mended(added, ended, reassigned, moved);
            if (mended.any()) {
                LOG.warn(
                        "The work list differed from the engine and was mended: {} rows added, {} ended,"
                                + " {} assigned anew, {} cases moved. Somebody or something wrote past Medvind.",
                        added,
                        ended,
                        reassigned,
                        moved);
            } else {
                LOG.debug("The work list agrees with the engine");
            }
            return mended;
        }
    }

    private int each(
            Function<WorkListDifferences, List<String>> question,
            String what,
            Predicate<String> mending) {
        List<String> found = transactions.execute(status -> question.apply(differences));
        int mended = 0;
        for (String id : Objects.requireNonNull(found)) {
            try {
                if (Boolean.TRUE.equals(transactions.execute(status -> mending.test(id)))) {
                    LOG.warn("Work list mended: {} {}", what, id);
                    mended++;
                }
            } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
                LOG.info("Work list: {} changed while it was looked at", id);
            }
        }
        return mended;
    }

    private boolean addTask(String taskId) {
        if (items.findByEngineIdAndEndedIsNull(taskId).isPresent()) {
            return false;
        }
        return engine.task(taskId).map(this::add).orElse(false);
    }

    private boolean add(TaskSnapshot task) {
        items.findById(UUID.fromString(task.taskId()))
                .ifPresentOrElse(WorkItem::openAgain, () -> keeper.taskCreated(task));
        keeper.taskAssigned(task);
        return true;
    }

    private boolean addFailure(String jobId) {
        if (items.findByEngineIdAndEndedIsNull(jobId).isPresent()) {
            return false;
        }
        return engine.failure(jobId)
                .map(
                        step -> {
                            keeper.stepFailed(step);
                            return true;
                        })
                .orElse(false);
    }

    private boolean endTask(String taskId) {
        return engine.task(taskId).isEmpty() && end(taskId);
    }

    private boolean endFailure(String jobId) {
        return engine.failure(jobId).isEmpty() && end(jobId);
    }

    private boolean end(String engineId) {
        keeper.stepRecovered(engineId);
        return true;
    }

    private boolean assign(String taskId) {
        return engine.task(taskId)
                .map(
                        task -> {
                            keeper.taskAssigned(task);
                            return true;
                        })
                .orElse(false);
    }

    private boolean move(String caseNumber) {
        keeper.caseChanged(caseNumber);
        return true;
    }
}
