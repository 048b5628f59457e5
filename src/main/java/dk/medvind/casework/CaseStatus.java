package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Parties;
import dk.medvind.identity.Scopes;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far a case has come, for whoever the citizen happens to reach: also of another team of the
 * administration. Nothing of what the case holds is shown, and the look is audited.
 */
@Service
public class CaseStatus {

    private final CaseDirectory cases;
    private final WorkItems items;
    private final Parties parties;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transactions;

    CaseStatus(
            CaseDirectory cases,
            WorkItems items,
            Parties parties,
            Access access,
            Audit audit,
            TransactionTemplate transactions) {
        this.cases = cases;
        this.items = items;
        this.parties = parties;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * What may be said on the phone.
     *
     * @param name whose case it is, to be sure that it is the one who calls
     * @param state in the words of {@code applications.state}, which are said to citizens
     * @param open what is awaited, of whomever
     * @param theirs whether the employee may open the case without further ado
     */
    public record Status(
            CaseEntry entry, String name, String state, List<WorkItem> open, boolean theirs) {

        @Override
        public String toString() {
            return "Status[" + entry.caseNumber() + "]";
        }
    }

    /**
     * How far the case has come.
     *
     * @throws NotFoundForYou alike for unknown cases, those of other administrations, what a
     *     citizen still writes, and the employee's own
     */
    public Status of(ActingContext employee, String caseNumber) {
        return Scopes.atTheDesk(
                employee,
                () ->
                        Objects.requireNonNull(
                                transactions.execute(tx -> status(employee, caseNumber))));
    }

    /** Whether the case is another team's, so that only its status is shown. */
    public boolean isElsewhere(ActingContext employee, String caseNumber) {
        return Scopes.atTheDesk(
                employee,
                () ->
                        Boolean.TRUE.equals(
                                transactions.execute(
                                        tx ->
                                                cases.find(caseNumber)
                                                        .map(CaseEntry::access)
                                                        .filter(
                                                                subject ->
                                                                        access.permits(
                                                                                employee,
                                                                                Action.KNOW_OF,
                                                                                subject))
                                                        .filter(
                                                                subject ->
                                                                        !access.permits(
                                                                                employee,
                                                                                Action.HANDLE,
                                                                                subject))
                                                        .isPresent())));
    }

    private Status status(ActingContext employee, String caseNumber) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(employee, Action.KNOW_OF, entry.access());
        audit.write(
                employee,
                AuditEntry.seen("status", Purpose.CASE_HANDLING, entry.party(), caseNumber));
        return new Status(
                entry,
                parties.nameOf(entry.party()),
                cases.stateOf(caseNumber),
                items.findByCaseNumberAndEndedIsNullOrderByCreated(caseNumber),
                access.permits(employee, Action.HANDLE, entry.access()));
    }
}
