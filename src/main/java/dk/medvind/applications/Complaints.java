package dk.medvind.applications;

import dk.medvind.applications.ComplaintRefused.Reason;
import dk.medvind.applications.process.complaint.ComplaintProcess;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What citizens can do with complaints about decisions in their own cases. There are no demands on
 * form; what is written is a form that waits ({@link CitizenForms}).
 */
@Service
public class Complaints {

    private final ApplicationRows applications;
    private final ComplaintRows complaints;
    private final ComplaintRules rules;
    private final ComplaintProcess process;
    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    Complaints(
            ApplicationRows applications,
            ComplaintRows complaints,
            ComplaintRules rules,
            ComplaintProcess process,
            Drafts drafts,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.complaints = complaints;
        this.rules = rules;
        this.process = process;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How it stands with complaining in a case.
     *
     * @param complainBy the last day; null before there is a decision to complain of, and while its
     *     letter is on its way
     * @param overdue whether that day has passed
     * @param refused why there is nothing to complain about now; null if there is
     */
    public record Overview(
            List<ComplaintView> complaints,
            @Nullable LocalDate complainBy,
            boolean overdue,
            @Nullable Reason refused) {

        public boolean mayComplain() {
            return refused == null;
        }
    }

    /**
     * The complaints of the citizen's own case, newest first, without drafts that were given up.
     *
     * @throws NotAParty alike for foreign and for unknown cases
     */
    @Transactional
    public Overview of(ActingContext acting, CaseNumber caseNumber) {
        Application subject = own(acting, caseNumber);
        audit.write(
                acting,
                AuditEntry.seen(
                        "complaint", Purpose.of(acting), subject.party(), caseNumber.value()));
        LocalDate by = subject.complaintUntil();
        return new Overview(
                complaints.of(subject).stream()
                        .filter(each -> each.state() != ComplaintState.ABANDONED)
                        .map(Complaint::view)
                        .toList(),
                by,
                by != null && Deadlines.dayOf(clock.instant()).isAfter(by),
                refused(subject));
    }

    /**
     * Begins to write a complaint, or goes on with the one that is begun.
     *
     * @throws NotAParty alike for foreign and for unknown cases
     * @throws ComplaintRefused if there is nothing to complain about
     */
    @Transactional
    public void begin(ActingContext acting, CaseNumber caseNumber) {
        Application subject = own(acting, caseNumber);
        applications.lock(caseNumber);
        boolean begun =
                complaints
                        .open(subject)
                        .filter(each -> each.state() == ComplaintState.DRAFT)
                        .isPresent();
        if (!begun) {
            rules.begin(acting, subject, false);
            changed(acting, subject, "complaint.draft");
        }
    }

    /**
     * Takes the complaint back, until the complaint body has answered. A step that is finished at
     * the same moment makes it try again.
     *
     * @throws ComplaintRefused if there is nothing left to take back
     */
    @Retryable(includes = OptimisticLockingFailureException.class, delay = 100, jitter = 50)
    @Transactional
    public void withdraw(ActingContext acting, CaseNumber caseNumber) {
        Application subject = own(acting, caseNumber);
        Complaint complaint =
                complaints
                        .open(subject)
                        .orElseThrow(() -> new ComplaintRefused(Reason.TOO_LATE_TO_WITHDRAW));
        complaint.withdraw(clock.instant());
        subject.complaintOver();
        drafts.discard(subject, CitizenForms.Task.COMPLAINT.activity());
        drafts.discard(subject, CitizenForms.Task.MAINTAIN.activity());
        changed(acting, subject, "complaint.withdrawal");
        process.withdraw(caseNumber, complaint.number());
    }

    private @Nullable Reason refused(Application subject) {
        try {
            rules.check(subject);
            return null;
        } catch (ComplaintRefused e) {
            return e.reason();
        }
    }

    /** Only a party may complain; nobody else learns whether there is such a case. */
    private Application own(ActingContext acting, CaseNumber caseNumber) {
        try {
            return applications.get(acting, Action.APPLY, caseNumber);
        } catch (NotFoundForYou e) {
            throw new NotAParty("applications.complaint.no-party");
        }
    }

    private void changed(ActingContext acting, Application subject, String what) {
        audit.write(
                acting,
                AuditEntry.changed(
                        what, Purpose.of(acting), subject.party(), subject.caseNumber().value()));
    }
}
