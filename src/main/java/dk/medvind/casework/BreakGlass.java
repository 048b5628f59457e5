package dk.medvind.casework;

import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.identity.Access;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Admissions;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a case of another team for an hour, with a reason and words that leaders read. The wall
 * between administrations stays; so does the one around an employee's own case.
 */
@Service
public class BreakGlass {

    /** Fewer characters tell no leader why. */
    public static final int SHORTEST = 20;

    public static final int LONGEST = 1_000;

    private final CaseDirectory cases;
    private final Admissions admissions;
    private final BrokenGlasses glasses;
    private final Access access;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BreakGlass(
            CaseDirectory cases,
            Admissions admissions,
            BrokenGlasses glasses,
            Access access,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.cases = cases;
        this.admissions = admissions;
        this.glasses = glasses;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Opens the case. That the employee proved who they are a moment ago is for the caller to see
     * to. Doing it twice opens it once.
     *
     * @param words {@link #SHORTEST} to {@link #LONGEST} characters
     * @return until when it is open
     * @throws NotFoundForYou alike for unknown cases, those of other administrations and one's own
     * @throws TaskRefused if the words are too few or too many
     */
    public Instant open(
            ActingContext employee, String caseNumber, GlassReason reason, String words) {
        if (words.strip().length() < SHORTEST || words.length() > LONGEST) {
            throw new TaskRefused("casework.glass.words.wrong");
        }
        return Scopes.atTheDesk(
                employee,
                () ->
                        Objects.requireNonNull(
                                transactions.execute(
                                        tx -> broken(employee, caseNumber, reason, words))));
    }

    private Instant broken(
            ActingContext employee, String caseNumber, GlassReason reason, String words) {
        CaseEntry entry = cases.find(caseNumber).orElseThrow(() -> new NotFoundForYou("case"));
        access.require(employee, Action.KNOW_OF, entry.access());
        if (access.permits(employee, Action.HANDLE, entry.access())) {
            return clock.instant();
        }
        var admission = admissions.breakGlass(employee, caseNumber);
        glasses.add(employee, entry, admission.id(), reason, words.strip());
        audit.write(
                employee,
                AuditEntry.changed(
                        "break-glass." + reason.audited(),
                        Purpose.CASE_HANDLING,
                        entry.party(),
                        caseNumber));
        return admission.until();
    }
}
