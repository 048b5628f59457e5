package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.ComplaintRefused.Reason;
import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.complaint.ComplaintProcess;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Whether there is something to complain about, and the beginning of it. The time to complain runs
 * from the notification of the decision (retssikkerhedsloven § 67); what comes later is taken all
 * the same, because only the complaint body may turn it away.
 */
@Component
class ComplaintRules {

    private final ComplaintRows complaints;
    private final ComplaintProcess process;
    private final ApplicationRows applications;
    private final Dossier dossier;
    private final Deadlines deadlines;
    private final ComplaintBodies bodies;
    private final Clock clock;

    ComplaintRules(
            ComplaintRows complaints,
            ComplaintProcess process,
            ApplicationRows applications,
            Dossier dossier,
            Deadlines deadlines,
            ComplaintBodies bodies,
            Clock clock) {
        this.complaints = complaints;
        this.process = process;
        this.applications = applications;
        this.dossier = dossier;
        this.deadlines = deadlines;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Begins a complaint about the newest decision. Two who do so at the same moment wait for each
     * other.
     *
     * @throws ComplaintRefused if there is nothing to complain about
     */
    Complaint begin(ActingContext acting, Application subject, boolean written) {
        applications.lock(subject.caseNumber());
        check(subject);
        Instant now = clock.instant();
        Instant draftUntil =
                Deadlines.endOf(
                        deadlines.ofComplaint(
                                subject.type(), Limit.COMPLAINT_DRAFT, Deadlines.dayOf(now)));
        int number = complaints.of(subject).size() + 1;
        Complaint begun =
                complaints.add(
                        new Complaint(
                                subject,
                                number,
                                sentDecisions(subject),
                                bodies.of(subject.type()),
                                until(subject, now),
                                acting,
                                now,
                                draftUntil));
        process.begin(subject.caseNumber(), number, written, draftUntil);
        return begun;
    }

    /**
     * Passes or refuses.
     *
     * @throws ComplaintRefused with the reason as a sentence
     */
    void check(Application subject) {
        if (subject.decidedAt() == null) {
            throw new ComplaintRefused(Reason.NOT_DECIDED);
        }
        int decided = dossier.all(subject, Kind.DECIDED, Object.class).size();
        int sent = sentDecisions(subject);
        if (sent == 0 || sent < decided) {
            throw new ComplaintRefused(Reason.NOT_SENT);
        }
        boolean before =
                complaints.of(subject).stream()
                        .filter(each -> each.state() != ComplaintState.WITHDRAWN)
                        .filter(each -> each.state() != ComplaintState.ABANDONED)
                        .anyMatch(each -> !each.state().isOver() || each.decisionNumber() >= sent);
        if (before) {
            throw new ComplaintRefused(Reason.COMPLAINED_BEFORE);
        }
    }

    /** The complaint is in the office's hands: so is the case, though it was closed. */
    void received(Application subject, Complaint complaint, LocalDate on) {
        complaint.isAbout(sentDecisions(subject), until(subject, clock.instant()));
        complaint.received(on, clock.instant());
        subject.complainedAbout();
    }

    /** The citizen has sent a complaint, or said whether it goes on. */
    void sent(Application subject, Task task, Answers answers) {
        Complaint complaint = complaints.newest(subject);
        if (task == Task.MAINTAIN) {
            complaint.maintained(Task.goesOn(answers), clock.instant());
        } else {
            received(subject, complaint, Deadlines.dayOf(clock.instant()));
        }
    }

    /** A letter that is on its way leaves at least the time that would run from today. */
    private LocalDate until(Application subject, Instant now) {
        LocalDate until = subject.complaintUntil();
        return until != null
                ? until
                : deadlines.ofComplaint(subject.type(), Limit.COMPLAINT, Deadlines.dayOf(now));
    }

    private int sentDecisions(Application subject) {
        return dossier.all(subject, Kind.DECISION_SENT, Object.class).size();
    }
}
