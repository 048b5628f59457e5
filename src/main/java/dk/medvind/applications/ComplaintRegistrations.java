package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.ComplaintRefused.Reason;
import dk.medvind.applications.ComplaintWords.Registered;
import dk.medvind.applications.ComplaintWords.Turned;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.complaint.ComplaintProcess;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Channel;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints that came by phone, at the counter, at a visit or on paper, written down by an
 * employee. There are no demands on form (retssikkerhedsloven § 67): words on the phone are enough.
 */
@Service
public class ComplaintRegistrations {

    private final ApplicationRows applications;
    private final ComplaintRows complaints;
    private final ComplaintRules rules;
    private final Dossier dossier;
    private final Drafts drafts;
    private final WorkList workList;
    private final UserTasks userTasks;
    private final ActingContexts contexts;
    private final Audit audit;
    private final Clock clock;

    ComplaintRegistrations(
            ApplicationRows applications,
            ComplaintRows complaints,
            ComplaintRules rules,
            Dossier dossier,
            Drafts drafts,
            WorkList workList,
            UserTasks userTasks,
            ActingContexts contexts,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.complaints = complaints;
        this.rules = rules;
        this.dossier = dossier;
        this.drafts = drafts;
        this.workList = workList;
        this.userTasks = userTasks;
        this.contexts = contexts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody said.
     *
     * @param on the day it came, which counts for the time limit
     * @param by who complains for the citizen and by what right; null for the citizen
     */
    public record Said(Channel met, LocalDate on, String words, @Nullable String by) {

        @Override
        public String toString() {
            return "Said[" + met + "]";
        }
    }

    /** Whether a complaint can be registered here, or why not; for employees who may handle it. */
    @Transactional(readOnly = true)
    public Optional<Reason> refused(ActingContext employee, CaseNumber caseNumber) {
        Application subject = applications.get(employee, Action.HANDLE, caseNumber);
        try {
            if (waitsForCitizen(subject).isEmpty()) {
                rules.check(subject);
            }
            return Optional.empty();
        } catch (ComplaintRefused e) {
            return Optional.of(e.reason());
        }
    }

    /**
     * Registers a complaint by the citizen or somebody with authority, once for each key. A draft
     * the citizen has begun becomes this complaint; where the citizen is asked whether a complaint
     * goes on, it does.
     *
     * @throws ComplaintRefused if there is nothing to complain about, or on no such day
     */
    @Transactional
    public void register(ActingContext employee, CaseNumber caseNumber, Said said, String key) {
        Application subject = applications.get(employee, Action.HANDLE, caseNumber);
        applications.lock(caseNumber);
        if (dossier.has(subject, Kind.COMPLAINT_REGISTERED, key)) {
            return;
        }
        ActingContext acting = contexts.keep(employee.onBehalfOf(subject.party(), said.met()));
        Optional<Complaint> waiting = waitsForCitizen(subject);
        Complaint complaint = waiting.orElseGet(() -> begun(acting, subject, said.on()));
        dossier.add(
                subject,
                Kind.COMPLAINT_REGISTERED,
                key,
                new Registered(complaint.number(), said.met(), said.words(), said.by()),
                acting);
        waiting.ifPresent(each -> answer(subject, each, said.on()));
        tell(acting, subject, "complaint.registration");
    }

    /** Keeps that somebody complained who is no party, and why they are none. */
    @Transactional
    public void turnAway(
            ActingContext employee,
            CaseNumber caseNumber,
            Channel met,
            String who,
            String reason,
            String key) {
        Application subject = applications.get(employee, Action.HANDLE, caseNumber);
        dossier.add(subject, Kind.COMPLAINT_REFUSED, key, new Turned(met, who, reason), employee);
        audit.write(
                employee,
                new AuditEntry(
                        AuditEntry.Kind.REFUSED,
                        "complaint",
                        Purpose.CASE_HANDLING,
                        subject.party(),
                        caseNumber.value()));
    }

    private Complaint begun(ActingContext acting, Application subject, LocalDate on) {
        check(subject, on);
        Complaint complaint = rules.begin(acting, subject, true);
        rules.received(subject, complaint, on);
        return complaint;
    }

    /** A draft, or the question whether the complaint goes on. */
    private Optional<Complaint> waitsForCitizen(Application subject) {
        return complaints.open(subject).filter(each -> waiting(subject, task(each)).isPresent());
    }

    private void answer(Application subject, Complaint complaint, LocalDate on) {
        Task task = task(complaint);
        WorkItem item = waiting(subject, task).orElseThrow();
        Facts facts = Facts.none();
        if (task == Task.MAINTAIN) {
            complaint.maintained(true, clock.instant());
            facts = ComplaintProcess.maintained(true);
        } else {
            check(subject, on);
            rules.received(subject, complaint, on);
        }
        drafts.discard(subject, task.activity());
        userTasks.completeForCitizen(item, facts);
    }

    private static Task task(Complaint complaint) {
        return complaint.mayBeMaintained() ? Task.MAINTAIN : Task.COMPLAINT;
    }

    private Optional<WorkItem> waiting(Application subject, Task task) {
        return workList.openOn(subject.caseNumber().value()).stream()
                .filter(item -> item.activity().equals(task.activity()))
                .findFirst();
    }

    /** A complaint came on a day that has been, and not before the decision was made. */
    private void check(Application subject, LocalDate on) {
        Instant decided = subject.decidedAt();
        boolean ahead = on.isAfter(Deadlines.dayOf(clock.instant()));
        if (ahead || decided != null && on.isBefore(Deadlines.dayOf(decided))) {
            throw new ComplaintRefused(Reason.NO_SUCH_DAY);
        }
    }

    private void tell(ActingContext acting, Application subject, String what) {
        audit.write(
                acting,
                AuditEntry.changed(
                        what,
                        Purpose.CASE_HANDLING,
                        subject.party(),
                        subject.caseNumber().value()));
    }
}
