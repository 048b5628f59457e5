package dk.medvind.casework.touchtime;

import dk.medvind.casework.CaseDirectory;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.casework.touchtime.Signal.Kind;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes signals that a task or a case is in front of an employee. Nothing is kept of anybody whose
 * team is not measured or who has said no.
 */
@Service
@Transactional
public class TouchTimes {

    /** The step under which time on the case page is kept. */
    public static final String CASE_PAGE = "casePage";

    private final TouchRows rows;
    private final WorkList workList;
    private final CaseDirectory cases;
    private final Access access;

    TouchTimes(TouchRows rows, WorkList workList, CaseDirectory cases, Access access) {
        this.rows = rows;
        this.workList = workList;
        this.cases = cases;
        this.access = access;
    }

    /**
     * The page of a task is sent to the employee.
     *
     * @return whether the page may tell how it is used
     */
    public boolean opened(ActingContext employee, WorkItem item) {
        return keep(employee, item, Kind.OPENED);
    }

    /** The server takes what was written on a task. */
    public void saved(ActingContext employee, WorkItem item) {
        keep(employee, item, Kind.SAVED);
    }

    /**
     * The page of a case is sent to the employee.
     *
     * @return whether the page may tell how it is used
     */
    public boolean opened(ActingContext employee, CaseEntry entry) {
        return keep(employee, entry, entry.applicationId(), CASE_PAGE, Kind.OPENED);
    }

    /**
     * The page of a task tells how it is used; unknown words are no matter.
     *
     * @throws NotFoundForYou alike for foreign and unknown ones
     */
    public void told(ActingContext employee, UUID task, String kind) {
        WorkItem item = workList.item(employee, task);
        read(kind).ifPresent(known -> keep(employee, item, known));
    }

    /**
     * The page of a case tells how it is used; unknown words are no matter.
     *
     * @throws NotFoundForYou alike for foreign and unknown ones
     */
    public void told(ActingContext employee, String caseNumber, String kind) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(employee, Action.HANDLE, entry.access());
        read(kind)
                .ifPresent(known -> keep(employee, entry, entry.applicationId(), CASE_PAGE, known));
    }

    private boolean keep(ActingContext employee, WorkItem item, Kind kind) {
        return cases.find(item.caseNumber())
                .map(entry -> keep(employee, entry, item.id(), item.activity(), kind))
                .orElse(false);
    }

    private boolean keep(
            ActingContext employee, CaseEntry entry, UUID subject, String activity, Kind kind) {
        if (!rows.isMeasured(employee)) {
            return false;
        }
        rows.add(employee, subject, entry.kind(), activity, kind);
        return true;
    }

    /** What a page may tell: the server itself knows what it sent and took. */
    private static Optional<Kind> read(String kind) {
        return Arrays.stream(Kind.values())
                .filter(Kind::isFromScript)
                .filter(known -> known.name().equals(kind))
                .findFirst();
    }
}
