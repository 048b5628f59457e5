package dk.medvind.casework.handlers;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.Colleague;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.handlers.Handler.Part;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who handles a case. Whoever may work on the case says so, and every change is kept: a lead, who
 * gets what is new on it first; co-handlers, who may open it and work on it also from another team;
 * and a contact person, whom letters and the citizen's page name where the team's people may be
 * named.
 */
@Service
@Transactional
public class CaseHandlers {

    private final HandlerRows rows;
    private final CaseDirectory cases;
    private final Access access;
    private final Audit audit;

    CaseHandlers(HandlerRows rows, CaseDirectory cases, Access access, Audit audit) {
        this.rows = rows;
        this.cases = cases;
        this.access = access;
        this.audit = audit;
    }

    /**
     * All there are and ever were, oldest first. The page that shows them audits the look.
     *
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    @Transactional(readOnly = true)
    public List<Handler> of(ActingContext acting, String caseNumber) {
        handled(acting, caseNumber);
        return rows.all(caseNumber);
    }

    /** Employees of the case's team: those who may lead it and whom its citizen may ask for. */
    @Transactional(readOnly = true)
    public List<Known> team(ActingContext acting, String caseNumber) {
        CaseEntry entry = handled(acting, caseNumber);
        return rows.known(acting).stream().filter(k -> k.team().equals(entry.team())).toList();
    }

    /** Employees of the whole administration: those who may work on the case too. */
    @Transactional(readOnly = true)
    public List<Known> everybody(ActingContext acting, String caseNumber) {
        handled(acting, caseNumber);
        return rows.known(acting);
    }

    /**
     * Chooses lead and contact person; whoever was it before is it no more.
     *
     * @param lead null for nobody
     * @param contact null for nobody
     * @throws TaskRefused if one is not of the case's team
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    public void choose(
            ActingContext acting, String caseNumber, @Nullable UUID lead, @Nullable UUID contact) {
        CaseEntry entry = handled(acting, caseNumber);
        List<Known> team = team(acting, caseNumber);
        choose(acting, entry, Part.LEAD, lead, team);
        choose(acting, entry, Part.CONTACT, contact, team);
    }

    private void choose(
            ActingContext acting,
            CaseEntry entry,
            Part part,
            @Nullable UUID employee,
            List<Known> team) {
        String number = entry.caseNumber();
        boolean same =
                rows.all(number).stream()
                        .filter(handler -> handler.part() == part && handler.endedAt() == null)
                        .anyMatch(handler -> handler.employee().equals(employee));
        if (same) {
            return;
        }
        boolean ended = rows.end(acting, number, part, null);
        if (employee != null) {
            rows.begin(acting, number, among(team, employee), part);
        }
        if (ended || employee != null) {
            tell(acting, entry, part);
        }
    }

    /**
     * Lets somebody of the administration work on the case too.
     *
     * @throws TaskRefused if there is no such employee
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    public void add(ActingContext acting, String caseNumber, UUID employee) {
        CaseEntry entry = handled(acting, caseNumber);
        rows.begin(acting, caseNumber, among(rows.known(acting), employee), Part.CO_HANDLER);
        tell(acting, entry, Part.CO_HANDLER);
    }

    /**
     * Somebody works on the case no more; who did not stays so.
     *
     * @throws NotFoundForYou alike for foreign and unknown cases
     */
    public void remove(ActingContext acting, String caseNumber, UUID employee) {
        CaseEntry entry = handled(acting, caseNumber);
        if (rows.end(acting, caseNumber, Part.CO_HANDLER, employee)) {
            tell(acting, entry, Part.CO_HANDLER);
        }
    }

    private static Colleague among(List<Known> known, UUID employee) {
        return known.stream()
                .filter(each -> each.id().equals(employee))
                .map(each -> new Colleague(each.id(), each.name()))
                .findFirst()
                .orElseThrow(() -> new TaskRefused("casework.handlers.nobody"));
    }

    private CaseEntry handled(ActingContext acting, String caseNumber) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(acting, Action.HANDLE, entry.access());
        return entry;
    }

    private void tell(ActingContext acting, CaseEntry entry, Part part) {
        audit.write(
                acting,
                AuditEntry.changed(
                        part == Part.CONTACT ? "contact-person" : "case-handler",
                        Purpose.CASE_HANDLING,
                        entry.party(),
                        entry.caseNumber()));
    }
}
