package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.Moved.Failed;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves many pieces of work at once, each in a transaction of its own. Employees move what is free
 * and what they have, or whom they stand in for; a team leader moves anything of the team.
 */
@Service
public class WorkMoves {

    /** So many at once; a page of the list has half of it. */
    static final int MOST = 100;

    private final WorkList workList;
    private final Colleagues colleagues;
    private final CaseDirectory cases;
    private final CaseWatcher watcher;
    private final Audit audit;
    private final TransactionTemplate transactions;

    WorkMoves(
            WorkList workList,
            Colleagues colleagues,
            CaseDirectory cases,
            CaseWatcher watcher,
            Audit audit,
            TransactionTemplate transactions) {
        this.workList = workList;
        this.colleagues = colleagues;
        this.cases = cases;
        this.watcher = watcher;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Takes them. */
    public Moved claim(ActingContext acting, List<UUID> ids) {
        return each(acting, ids, id -> workList.claim(acting, id));
    }

    /**
     * Gives them to somebody of the team.
     *
     * @throws TaskRefused if there is no such colleague in the team
     */
    public Moved give(ActingContext acting, List<UUID> ids, UUID colleague) {
        Colleague to =
                colleagues
                        .find(acting, colleague)
                        .orElseThrow(() -> new TaskRefused("casework.bulk.no-colleague"));
        return each(
                acting,
                ids,
                id -> {
                    WorkItem item = movable(acting, id);
                    workList.assign(item, to);
                    tell(acting, item, "work.given");
                });
    }

    /**
     * Hands their cases to another team of the administration, with all that is open on them.
     *
     * @throws TaskRefused if there is no such team
     */
    public Moved handTo(ActingContext acting, List<UUID> ids, String team) {
        if (!colleagues.otherTeams(acting).contains(team)) {
            throw new TaskRefused("casework.bulk.no-team");
        }
        return each(
                acting,
                ids,
                id -> {
                    WorkItem item = movable(acting, id);
                    tell(acting, item, "work.handed-to-team");
                    workList.assign(item, null);
                    cases.handTo(acting, item.caseNumber(), team);
                    watcher.caseChanged(item.caseNumber());
                });
    }

    private WorkItem movable(ActingContext acting, UUID id) {
        WorkItem item = workList.item(acting, id);
        if (!item.isOpen()) {
            throw new TaskRefused("casework.task.done");
        }
        if (!workList.isFreeFor(acting, item) && !acting.actor().is(Role.TEAM_LEADER)) {
            throw new TaskRefused("casework.bulk.not-yours");
        }
        return item;
    }

    private Moved each(ActingContext acting, List<UUID> ids, Consumer<UUID> move) {
        var chosen = new LinkedHashSet<>(ids);
        if (chosen.isEmpty()) {
            throw new TaskRefused("casework.bulk.none");
        }
        if (chosen.size() > MOST) {
            throw new TaskRefused("casework.bulk.too-many", String.valueOf(MOST));
        }
        var failed = new ArrayList<Failed>();
        for (UUID id : chosen) {
            try {
                transactions.executeWithoutResult(status -> move.accept(id));
            } catch (TaskRefused refused) {
                failed.add(named(acting, id, why(refused)));
            } catch (NotFoundForYou unknown) {
                failed.add(new Failed(null, null, "casework.bulk.unknown"));
            } catch (ConcurrencyFailureException somebodyWasFirst) {
                failed.add(named(acting, id, "casework.bulk.meanwhile"));
            }
        }
        return new Moved(chosen.size() - failed.size(), failed);
    }

    /** In a list nothing was written that could be lost. */
    private static String why(TaskRefused refused) {
        return switch (refused.messageKey()) {
            case "casework.task.taken" -> "casework.bulk.taken";
            case "casework.task.done" -> "casework.bulk.done";
            default -> refused.messageKey();
        };
    }

    private Failed named(ActingContext acting, UUID id, String why) {
        WorkItem item = workList.item(acting, id);
        return new Failed(item.caseNumber(), item.name(), why);
    }

    private void tell(ActingContext acting, WorkItem item, String what) {
        audit.write(
                acting,
                AuditEntry.changed(
                        what,
                        Purpose.CASE_HANDLING,
                        workList.entry(item).party(),
                        item.caseNumber()));
    }
}
