package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.NeededPapers.Found;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.Form;
import dk.medvind.forms.Judged;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends a form that waits: keeps what was sent and moves the case on, in one transaction. */
@Component
class Sending {

    private final WaitingForms waiting;
    private final Dossier dossier;
    private final UserTasks userTasks;
    private final Documents documents;
    private final NeededPapers needed;
    private final Papers papers;
    private final ApplicationLines lines;
    private final Guidance guidance;
    private final Unanswered unanswered;
    private final ComplaintRules complaints;
    private final LateAnswers late;
    private final Audit audit;
    private final Clock clock;

    Sending(
            WaitingForms waiting,
            Dossier dossier,
            UserTasks userTasks,
            Documents documents,
            NeededPapers needed,
            Papers papers,
            ApplicationLines lines,
            Guidance guidance,
            Unanswered unanswered,
            ComplaintRules complaints,
            LateAnswers late,
            Audit audit,
            Clock clock) {
        this.waiting = waiting;
        this.dossier = dossier;
        this.userTasks = userTasks;
        this.documents = documents;
        this.needed = needed;
        this.papers = papers;
        this.lines = lines;
        this.guidance = guidance;
        this.unanswered = unanswered;
        this.complaints = complaints;
        this.late = late;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends these answers.
     *
     * @param item the task that waits for them
     * @param key of this sending; the same again adds nothing
     * @param held what registers held when it was written
     * @throws AnswersIncomplete if the form still has errors
     */
    void send(
            ActingContext acting,
            Application subject,
            Task task,
            WorkItem item,
            String key,
            Answers answers,
            List<HeldAnswer> held) {
        Map<String, Object> given = waiting.given(subject, task, answers);
        Form form = waiting.holding(waiting.form(subject, task, item).given(given), held);
        Answers own = OwnFiles.only(form, answers, () -> documents.of(subject.id()));
        Judged judged = form.judge(form.filledIn(own));
        List<FieldError> errors = unanswered.setAside(subject, judged, acting);
        if (!errors.isEmpty()) {
            throw new AnswersIncomplete(errors);
        }
        dossier.add(
                subject,
                task.sent(),
                key,
                SentForm.of(
                                WaitingForms.formKey(task, item),
                                WaitingForms.release(item),
                                judged.counted(),
                                given,
                                held)
                        .asking(waiting.asked(subject, task)),
                acting);
        if (task == Task.APPLICATION) {
            List<Found> found = needed.of(subject, judged.counted());
            papers.promise(subject, NeededPapers.missing(found), acting);
            lines.keep(subject, judged.counted(), found);
            guidance.sent(subject, judged.counted());
            subject.submit(clock.instant());
        } else if (task == Task.SUPPLEMENT) {
            subject.ready(clock.instant());
        } else if (task == Task.COMPLAINT || task == Task.MAINTAIN) {
            complaints.sent(subject, task, judged.counted());
        }
        audit.write(
                acting,
                AuditEntry.changed(
                        task.audited(),
                        Purpose.of(acting),
                        subject.party(),
                        subject.caseNumber().value()));
        if (WaitingForms.isLate(item)) {
            late.take(subject.caseNumber());
        } else {
            userTasks.completeForCitizen(item, task.facts(judged.counted()));
        }
    }
}
