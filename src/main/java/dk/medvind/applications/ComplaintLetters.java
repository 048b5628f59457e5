package dk.medvind.applications;

import dk.medvind.letters.LetterKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the citizen is written about a complaint. */
@Component
class ComplaintLetters {

    private final Mail mail;
    private final CaseWords words;
    private final ComplaintWords said;

    ComplaintLetters(Mail mail, CaseWords words, ComplaintWords said) {
        this.mail = mail;
        this.words = words;
        this.said = said;
    }

    /** It is here; with a copy of what was written and when there is an answer. */
    void receipt(Application subject, Complaint complaint) {
        var model = about(subject, complaint);
        model.put("answerBy", complaint.reassessBy());
        model.put("late", complaint.isLate());
        model.put("copy", said.inLetter(subject, complaint));
        write(
                subject,
                complaint,
                LetterKind.RECEIPT,
                "complaint-receipt",
                model,
                "sendComplaintReceipt");
    }

    void delay(Application subject, Complaint complaint, LocalDate expected) {
        var model = about(subject, complaint);
        model.put("answerBy", complaint.reassessBy());
        model.put("expectedBy", expected);
        write(
                subject,
                complaint,
                LetterKind.DELAY,
                "complaint-delay",
                model,
                "announceReassessmentDelay");
    }

    /** The decision stands, why, and who has the complaint now. */
    void forwarded(Application subject, Complaint complaint) {
        var model = about(subject, complaint);
        model.put("reasons", said.reasons(subject, complaint));
        model.put("partly", complaint.reassessed() == Reassessed.PARTLY_CHANGED);
        model.put("rulingBy", complaint.rulingBy());
        write(
                subject,
                complaint,
                LetterKind.REASSESSMENT,
                "complaint-forwarded",
                model,
                "tellOfForwarding");
    }

    void withdrawn(Application subject, Complaint complaint) {
        write(
                subject,
                complaint,
                LetterKind.RECEIPT,
                "complaint-withdrawn",
                about(subject, complaint),
                "withdrawComplaint");
    }

    /** The case begins again, under another number. */
    void remanded(Application subject, Complaint complaint) {
        var model = about(subject, complaint);
        model.put("newCase", complaint.newCase());
        write(
                subject,
                complaint,
                LetterKind.RECEIPT,
                "complaint-remanded",
                model,
                "closeComplaint");
    }

    private Map<String, @Nullable Object> about(Application subject, Complaint complaint) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("subject", words.about(subject).get("subject"));
        model.put("complainedOn", complaint.receivedOn());
        model.put("body", words.authority(complaint.body()));
        return model;
    }

    private void write(
            Application subject,
            Complaint complaint,
            LetterKind kind,
            String template,
            Map<String, @Nullable Object> model,
            String activity) {
        mail.writeAndSend(subject, kind, template, model, activity + ":" + complaint.key());
    }
}
