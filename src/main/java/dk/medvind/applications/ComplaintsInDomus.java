package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.ActingContext;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.domus.CaseNote;
import dk.medvind.integrations.domus.CaseStatus;
import dk.medvind.integrations.domus.CaseStatus.Progress;
import dk.medvind.integrations.domus.Domus;
import org.springframework.stereotype.Component;

/**
 * Tells DOMUS of complaints: a note for each thing that happens, and the status. DOMUS knows four
 * statuses and none for complaints, so a case that is complained about is decided, and closed again
 * when the complaint is over. What a repetition says is the same, dates included.
 */
@Component
class ComplaintsInDomus {

    private static final String JOURNAL = "retssikkerhedsloven § 66 og offentlighedsloven § 13";

    private final Dossier dossier;
    private final Domus domus;
    private final CaseWords words;
    private final Audit audit;

    ComplaintsInDomus(Dossier dossier, Domus domus, CaseWords words, Audit audit) {
        this.dossier = dossier;
        this.domus = domus;
        this.words = words;
        this.audit = audit;
    }

    void received(Application subject, Complaint complaint) {
        String step = "informDomusOfComplaint";
        if (subject.closedAt() != null) {
            status(subject, complaint, Progress.DECIDED, step);
        }
        note(subject, complaint, "received", step);
    }

    void forwarded(Application subject, Complaint complaint) {
        note(subject, complaint, "forwarded", "tellOfForwarding");
    }

    /** It ended, was withdrawn, or led to something else; the note says which. */
    void over(Application subject, Complaint complaint, String step) {
        note(subject, complaint, complaint.view().stage(), step);
        if (subject.closedAt() != null) {
            status(subject, complaint, Progress.CLOSED, step);
        }
    }

    private void note(Application subject, Complaint complaint, String what, String step) {
        if (isUnknown(subject)) {
            return;
        }
        var basis = basis(subject, step + ":" + complaint.key() + ":note");
        domus.addNote(
                new CaseNote(
                        subject.caseNumber().value(),
                        ActingContext.system().actor().displayName(),
                        words.word("applications.complaint.domus." + what),
                        complaint.movedAt()),
                basis.callKey(),
                basis);
        audit.write(
                ActingContext.system(),
                AuditEntry.sent("domus.note", subject.party(), subject.caseNumber().value()));
    }

    private void status(Application subject, Complaint complaint, Progress progress, String step) {
        if (isUnknown(subject)) {
            return;
        }
        var basis = basis(subject, step + ":" + complaint.key() + ":status");
        domus.recordStatus(
                new CaseStatus(subject.caseNumber().value(), progress, complaint.movedAt()),
                basis.callKey(),
                basis);
    }

    private boolean isUnknown(Application subject) {
        return dossier.all(subject, Kind.DOMUS_CREATED, Object.class).isEmpty();
    }

    private static CallBasis basis(Application subject, String step) {
        return new CallBasis(
                subject.caseNumber().value(), JOURNAL, subject.caseNumber().value() + ":" + step);
    }
}
