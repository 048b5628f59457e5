package dk.medvind.applications;

import dk.medvind.applications.Deadlines.Limit;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what a complaint's service tasks ask, in the transaction of the engine's job. */
@Service
@Transactional
class StepsOfComplaints implements ComplaintSteps {

    private final ApplicationRows applications;
    private final ComplaintRows complaints;
    private final ComplaintLetters letters;
    private final ComplaintsInDomus domus;
    private final Forwarding forwarding;
    private final Remand remand;
    private final ChangedDecision changed;
    private final Deadlines deadlines;
    private final Drafts drafts;
    private final Dossier dossier;
    private final Clock clock;

    StepsOfComplaints(
            ApplicationRows applications,
            ComplaintRows complaints,
            ComplaintLetters letters,
            ComplaintsInDomus domus,
            Forwarding forwarding,
            Remand remand,
            ChangedDecision changed,
            Deadlines deadlines,
            Drafts drafts,
            Dossier dossier,
            Clock clock) {
        this.applications = applications;
        this.complaints = complaints;
        this.letters = letters;
        this.domus = domus;
        this.forwarding = forwarding;
        this.remand = remand;
        this.changed = changed;
        this.deadlines = deadlines;
        this.drafts = drafts;
        this.dossier = dossier;
        this.clock = clock;
    }

    @Override
    public void abandonComplaint(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        complaints.newest(subject).abandon(clock.instant());
        drafts.discard(subject, CitizenForms.Task.COMPLAINT.activity());
    }

    @Override
    public Reassessment receiveComplaint(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        Complaint complaint = complaints.newest(subject);
        LocalDate by = limit(subject, Limit.REASSESSMENT, complaint.receivedOn());
        complaint.reassessBy(by);
        note(subject, complaint, Kind.COMPLAINT_RECEIVED);
        return new Reassessment(
                Deadlines.endOf(limit(subject, Limit.REASSESSMENT_NOTICE, by)),
                Deadlines.endOf(by));
    }

    @Override
    public void sendComplaintReceipt(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        letters.receipt(subject, complaints.newest(subject));
    }

    @Override
    public void informDomusOfComplaint(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        domus.received(subject, complaints.newest(subject));
    }

    @Override
    public void announceReassessmentDelay(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        Complaint complaint = complaints.newest(subject);
        LocalDate expected = limit(subject, Limit.REASSESSMENT_DELAYED, complaint.reassessBy());
        complaint.expectedBy(expected);
        letters.delay(subject, complaint, expected);
        note(subject, complaint, Kind.COMPLAINT_DELAYED);
    }

    @Override
    public void payChange(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        Complaint complaint = complaints.newest(subject);
        changed.pay(subject, complaint);
        complaint.carriedOut();
        note(subject, complaint, Kind.COMPLAINT_CARRIED_OUT);
    }

    @Override
    public ForwardWay prepareForwarding(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        return forwarding.prepare(subject, complaints.newest(subject));
    }

    @Override
    public void forwardComplaint(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        forwarding.send(subject, complaints.newest(subject));
    }

    @Override
    public Instant tellOfForwarding(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        Complaint complaint = complaints.newest(subject);
        letters.forwarded(subject, complaint);
        domus.forwarded(subject, complaint);
        return Deadlines.endOf(complaint.rulingBy());
    }

    @Override
    public void startNewCase(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        Complaint complaint = complaints.newest(subject);
        remand.begin(subject, complaint);
        note(subject, complaint, Kind.COMPLAINT_REMANDED);
    }

    @Override
    public Withdrawal withdrawComplaint(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        Complaint complaint = complaints.newest(subject);
        if (complaint.state() == ComplaintState.WITHDRAWN) {
            letters.withdrawn(subject, complaint);
            domus.over(subject, complaint, "withdrawComplaint");
            note(subject, complaint, Kind.COMPLAINT_WITHDRAWN);
        }
        LocalDate today = Deadlines.dayOf(clock.instant());
        return new Withdrawal(
                complaint.leftover(), Deadlines.endOf(limit(subject, Limit.CARRY_OUT, today)));
    }

    @Override
    public void closeComplaint(CaseNumber caseNumber) {
        Application subject = find(caseNumber);
        Complaint complaint = complaints.newest(subject);
        if (complaint.ruling() == Ruling.REMANDED) {
            letters.remanded(subject, complaint);
        }
        subject.complaintOver();
        complaint.end(clock.instant());
        domus.over(subject, complaint, "closeComplaint");
        note(subject, complaint, Kind.COMPLAINT_ENDED);
    }

    private LocalDate limit(Application subject, Limit limit, LocalDate start) {
        return deadlines.ofComplaint(subject.type(), limit, start);
    }

    private void note(Application subject, Complaint complaint, Kind kind) {
        dossier.note(subject, kind, complaint.key(), ActingContext.system());
    }

    private Application find(CaseNumber caseNumber) {
        return applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
    }
}
