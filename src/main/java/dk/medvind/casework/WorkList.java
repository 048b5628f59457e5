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
import dk.medvind.workflow.TaskGone;
import dk.medvind.workflow.TaskTaken;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one list an employee works from, ordered by what is urgent and what is due. */
@Service
public class WorkList {

    /** The municipality's clock. */
    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** So many rows are read at once; each is audited. */
    static final int PAGE = 50;

    private final WorkListRows rows;
    private final WorkItems items;
    private final CaseDirectory cases;
    private final Colleagues colleagues;
    private final Absences absences;
    private final Access access;
    private final Audit audit;
    private final Processes processes;
    private final TakeRules rules;

    WorkList(
            WorkListRows rows,
            WorkItems items,
            CaseDirectory cases,
            Colleagues colleagues,
            Absences absences,
            Access access,
            Audit audit,
            Processes processes,
            TakeRules rules) {
        this.rules = rules;
        this.rows = rows;
        this.items = items;
        this.cases = cases;
        this.colleagues = colleagues;
        this.absences = absences;
        this.access = access;
        this.audit = audit;
        this.processes = processes;
    }

    /**
     * A page of open work in the order of the query; every row shown is audited.
     *
     * @param from where it begins, as {@link WorkPage#next()} told; null or something unreadable
     *     begins at the first row
     */
    @Transactional
    public WorkPage page(ActingContext acting, WorkQuery query, @Nullable String from) {
        colleagues.seen(acting);
        Optional<PageKey> key =
                Optional.ofNullable(from).flatMap(written -> PageKey.read(written, query.sort()));
        List<WorkRow> found = rows.page(acting, query, key.orElse(null), PAGE + 1);
        List<WorkRow> shown = found.subList(0, Math.min(PAGE, found.size()));
        audit.write(
                acting,
                shown.stream()
                        .map(
                                row ->
                                        AuditEntry.seen(
                                                "worklist",
                                                Purpose.WORK_LIST,
                                                row.party(),
                                                row.caseNumber()))
                        .distinct()
                        .toList());
        return new WorkPage(
                List.copyOf(shown),
                found.size() > PAGE ? shown.get(PAGE - 1).key(query.sort()).written() : null,
                from != null && key.isEmpty());
    }

    /**
     * How much each view holds. The view of the query counts with its filters, the others without;
     * approvals only count where something can be approved.
     */
    @Transactional(readOnly = true)
    public List<WorkCount> counts(ActingContext acting, WorkQuery query) {
        return rows.counts(
                acting,
                Arrays.stream(WorkView.values())
                        .filter(view -> view != WorkView.APPROVALS || rows.hasApprovals())
                        .map(view -> view == query.view() ? query : WorkQuery.of(view))
                        .toList());
    }

    /** How much has come to the view since a moment, at most a hundred. */
    @Transactional(readOnly = true)
    public int comeSince(ActingContext acting, WorkQuery query, Instant since) {
        return rows.countSince(acting, query, since);
    }

    /** Those whom the employee stands in for today, with their names. */
    @Transactional(readOnly = true)
    public Map<UUID, String> absentFor(ActingContext acting) {
        return absences.absentFor(acting);
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
     * The same, when nobody changes it at the same moment: the first saving of a form, which takes
     * the work, may still be on its way when the form is sent.
     */
    WorkItem itemAlone(ActingContext acting, UUID id) {
        rows.await(id);
        return item(acting, id);
    }

    /** Whether the employee can take it: nobody has it, or they or whom they stand in for. */
    @Transactional(readOnly = true)
    public boolean isFreeFor(ActingContext acting, WorkItem item) {
        return item.isFreeFor(acting.actor().id())
                || absences.absentFor(acting).containsKey(item.assignee());
    }

    /**
     * Takes the work. Whoever comes second gets a sentence; a substitute takes over what the absent
     * person has.
     *
     * @throws TaskRefused if a colleague has it, it is done or it is not for this employee
     */
    @Transactional
    public WorkItem claim(ActingContext acting, UUID id) {
        WorkItem item = item(acting, id);
        if (!item.isOpen()) {
            throw new TaskRefused("casework.task.done");
        }
        if (!isFreeFor(acting, item)) {
            throw new TaskRefused("casework.task.taken");
        }
        rules.require(acting.actor(), item);
        UUID employee = acting.actor().id();
        if (!employee.equals(item.assignee())) {
            boolean handedOver = item.assignee() != null;
            moveInEngine(item, employee, handedOver);
            item.assign(employee, acting.actor().displayName());
        }
        return item;
    }

    /** Hands the work back to the team. */
    @Transactional
    public void release(ActingContext acting, UUID id) {
        WorkItem item = item(acting, id);
        if (!item.isOpen() || !isFreeFor(acting, item)) {
            throw new TaskRefused("casework.task.taken");
        }
        assign(item, null);
    }

    /** Gives the work to somebody, or to nobody, whoever has it now. */
    void assign(WorkItem item, @Nullable Colleague to) {
        moveInEngine(item, to == null ? null : to.id(), true);
        item.assign(to == null ? null : to.id(), to == null ? null : to.name());
    }

    private void moveInEngine(WorkItem item, @Nullable UUID to, boolean whoeverHasIt) {
        if (!item.kind().isTask()) {
            return;
        }
        try {
            if (whoeverHasIt || to == null) {
                processes.assign(item.engineId(), to == null ? null : to.toString());
            } else {
                processes.claim(item.engineId(), to.toString());
            }
        } catch (TaskTaken e) {
            throw new TaskRefused("casework.task.taken");
        } catch (TaskGone e) {
            throw new TaskRefused("casework.task.done");
        }
    }

    CaseEntry entry(WorkItem item) {
        return cases.find(item.caseNumber()).orElseThrow(() -> new NotFoundForYou("case"));
    }
}
