package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.workflow.Processes;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one list an employee works from, ordered by what is urgent and what is due. */
@Service
public class WorkList {

    private static final int MOST_ROWS = 200;

    /**
     * Work of employees: their tasks, failed steps, and what they registered and is not sent yet.
     */
    private static final String OURS =
            """
            w.ended is null and (w.kind in ('CASEWORKER', 'FAILURE', 'HELP') or w.kind = 'CITIZEN' and w.case_number in
                (select case_number from application where state = 'STARTED_IN_VISIT'))
            """;

    private static final String OPEN =
            """
            select w.id, w.kind, w.name, w.case_number, a.type, a.party_id, a.urgent, w.due, a.decision_due, a.received_at,
                   w.assignee, w.assignee_name, w.team, w.created
            from work_item w join application a on a.case_number = w.case_number
            where %s and (%s)
            order by a.urgent desc, coalesce(a.decision_due, w.due, w.created), w.created limit
            """
                    + MOST_ROWS;

    private final JdbcClient sql;
    private final WorkItems items;
    private final CaseDirectory cases;
    private final Access access;
    private final Audit audit;
    private final Processes processes;

    WorkList(
            JdbcClient sql,
            WorkItems items,
            CaseDirectory cases,
            Access access,
            Audit audit,
            Processes processes) {
        this.sql = sql;
        this.items = items;
        this.cases = cases;
        this.access = access;
        this.audit = audit;
        this.processes = processes;
    }

    /** Which part of the list. */
    public enum View {
        MINE("w.assignee = :me"),
        UNASSIGNED("w.assignee is null and w.team = :team"),
        TEAM("w.team = :team"),
        ALL("true");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /** Open work, most urgent first; every row shown is audited. */
    @Transactional
    public List<WorkRow> open(ActingContext acting, View view) {
        var rows =
                sql.sql(OPEN.formatted(OURS, view.condition))
                        .param("me", acting.actor().id())
                        .param("team", acting.actor().team())
                        .query(WorkRow.class)
                        .list();
        audit.write(
                acting,
                rows.stream()
                        .map(
                                row ->
                                        AuditEntry.seen(
                                                "worklist",
                                                Purpose.WORK_LIST,
                                                row.party(),
                                                row.caseNumber()))
                        .distinct()
                        .toList());
        return rows;
    }

    /** How much is open in each view. */
    @Transactional(readOnly = true)
    public long count(ActingContext acting, View view) {
        return sql.sql(
                        "select count(*) from work_item w where %s and (%s)"
                                .formatted(OURS, view.condition))
                .param("me", acting.actor().id())
                .param("team", acting.actor().team())
                .query(Long.class)
                .single();
    }

    /** What is open on one case, for everybody who may see the case. */
    @Transactional(readOnly = true)
    public List<WorkItem> openOn(String caseNumber) {
        return items.findByCaseNumberAndEndedIsNullOrderByCreated(caseNumber);
    }

    /**
     * An item of work the employee may handle.
     *
     * @throws NotFoundForYou alike for foreign and unknown ones
     */
    @Transactional(readOnly = true)
    public WorkItem item(ActingContext acting, UUID id) {
        WorkItem item =
                items.findById(id)
                        .filter(found -> found.kind() != WorkItem.Kind.CITIZEN)
                        .orElseThrow(() -> new NotFoundForYou("work item"));
        access.require(acting, Action.HANDLE, entry(item).access());
        return item;
    }

    /**
     * Takes the work. Whoever comes second gets a sentence.
     *
     * @throws TaskRefused if a colleague has it or it is done
     */
    @Transactional
    public WorkItem claim(ActingContext acting, UUID id) {
        WorkItem item = item(acting, id);
        if (!item.isOpen()) {
            throw new TaskRefused("casework.task.done");
        }
        if (!item.isFreeFor(acting.actor().id())) {
            throw new TaskRefused("casework.task.taken");
        }
        give(item, acting);
        return item;
    }

    /** Hands the work back to the team. */
    @Transactional
    public void release(ActingContext acting, UUID id) {
        WorkItem item = item(acting, id);
        if (!item.isOpen() || !item.isFreeFor(acting.actor().id())) {
            throw new TaskRefused("casework.task.taken");
        }
        if (item.kind().isTask()) {
            processes.assign(item.engineId(), null);
        }
        item.assign(null, null);
    }

    private void give(WorkItem item, ActingContext acting) {
        UUID employee = acting.actor().id();
        if (employee.equals(item.assignee())) {
            return;
        }
        if (item.kind().isTask()) {
            processes.claim(item.engineId(), employee.toString());
        }
        item.assign(employee, acting.actor().displayName());
    }

    CaseEntry entry(WorkItem item) {
        return cases.find(item.caseNumber()).orElseThrow(() -> new NotFoundForYou("case"));
    }
}
