package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.complaint.ComplaintProcess;
import dk.medvind.applications.process.hearing.HearingProcess;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.WorkItem;
import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Form;
import dk.medvind.forms.FormPage;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.TaskGone;
import java.util.List;
import java.util.UUID;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms that wait for the citizen: opened, saved on every page whether valid or not, and sent
 * once.
 */
@Service
public class CitizenForms {

    private final ApplicationRows applications;
    private final Drafts drafts;
    private final Dossier dossier;
    private final WaitingForms waiting;
    private final Sending sending;
    private final Documents documents;
    private final Papers papers;
    private final RulesByType rules;
    private final Prefill prefill;
    private final BesideRequests beside;
    private final DraftRetention retention;
    private final SentForms sentForms;
    private final Audit audit;

    CitizenForms(
            ApplicationRows applications,
            Drafts drafts,
            Dossier dossier,
            WaitingForms waiting,
            Sending sending,
            Documents documents,
            Papers papers,
            RulesByType rules,
            Prefill prefill,
            BesideRequests beside,
            DraftRetention retention,
            SentForms sentForms,
            Audit audit) {
        this.applications = applications;
        this.drafts = drafts;
        this.dossier = dossier;
        this.waiting = waiting;
        this.sending = sending;
        this.documents = documents;
        this.papers = papers;
        this.rules = rules;
        this.prefill = prefill;
        this.beside = beside;
        this.retention = retention;
        this.sentForms = sentForms;
        this.audit = audit;
    }

    /** Which form: the application itself, or what was asked about afterwards. */
    public enum Task {
        APPLICATION("ansoegning", "fillInApplication", Kind.SUBMITTED, "submission"),
        SUPPLEMENT("oplysninger", "provideSupplement", Kind.SUPPLEMENT_ANSWERED, "supplement"),
        HEARING("partshoering", "commentOnBasis", Kind.HEARING_ANSWERED, "hearing"),
        COMPLAINT("klage", "writeComplaint", Kind.COMPLAINT_SENT, "complaint"),
        MAINTAIN(
                "hold-fast",
                "maintainComplaint",
                Kind.COMPLAINT_MAINTAINED,
                "complaint.maintained"),
        CORRECTION(
                "rettelse", "commentOnCorrection", Kind.CORRECTION_COMMENTED, "correction.comment");

        private final String path;
        private final String activity;
        private final Kind sent;
        private final String audited;

        Task(String path, String activity, Kind sent, String audited) {
            this.path = path;
            this.activity = activity;
            this.sent = sent;
            this.audited = audited;
        }

        /**
         * Reads the part of an address.
         *
         * @throws NotFoundForYou if there is no such form
         */
        public static Task at(String path) {
            for (Task task : values()) {
                if (task.path.equals(path)) {
                    return task;
                }
            }
            throw new NotFoundForYou("form");
        }

        /** What the process is told of the answers. */
        Facts facts(Answers answers) {
            return switch (this) {
                case HEARING -> HearingProcess.answered(answer(answers));
                case MAINTAIN -> ComplaintProcess.maintained(goesOn(answers));
                default -> Facts.none();
            };
        }

        /** Whether a complaint goes on: who does not know loses nothing. */
        static boolean goesOn(Answers answers) {
            return !answers.text("maintain").orElse("").equals("NO");
        }

        /** Who does not know gets more time. */
        private static HearingAnswer answer(Answers answers) {
            return switch (answers.text("hearingAnswer").orElse("")) {
                case "MORE_TIME", "DONT_KNOW" -> HearingAnswer.MORE_TIME;
                case "NO_COMMENTS" -> HearingAnswer.NO_COMMENTS;
                default -> HearingAnswer.COMMENTS;
            };
        }

        /** Its part of the address. */
        public String path() {
            return path;
        }

        /** Under which the dossier keeps it. */
        Kind sent() {
            return sent;
        }

        /** The step of the diagram that waits for it. */
        String activity() {
            return activity;
        }

        /** What the audit trail calls it. */
        String audited() {
            return audited;
        }
    }

    /** A form that waits for the citizen, with what was saved last. */
    public record OpenForm(
            UUID applicationId,
            CaseNumber caseNumber,
            Form form,
            Answers answers,
            List<Document> documents) {}

    /**
     * Opens a form that waits.
     *
     * @throws NotFoundForYou if the case is not the citizen's own
     * @throws FormClosed if it waits for no such answer
     */
    @Transactional
    public OpenForm open(ActingContext acting, CaseNumber caseNumber, Task task) {
        Application subject = applications.get(acting, Action.APPLY, caseNumber);
        Answers saved = written(subject, task);
        WorkItem item = waiting.item(caseNumber, task);
        rules.of(subject).opened(subject);
        Form form = waiting.form(subject, task, item).given(waiting.given(subject, task, saved));
        form = waiting.holding(form, waiting.held(subject, task, form, saved));
        audit.write(
                acting,
                AuditEntry.seen("draft", Purpose.of(acting), subject.party(), caseNumber.value()));
        return new OpenForm(
                subject.id(), caseNumber, form, form.filledIn(saved), documents.of(subject.id()));
    }

    /**
     * Saves what was written so far, valid or not.
     *
     * @throws FormClosed if it was sent meanwhile, in another window or by somebody else
     */
    @Transactional
    public void save(ActingContext acting, CaseNumber caseNumber, Task task, Answers answers) {
        Application subject = applications.get(acting, Action.APPLY, caseNumber);
        Form form = waiting.form(subject, task, waiting.item(caseNumber, task));
        form = waiting.holding(form, waiting.held(subject, task, form, answers));
        Answers own = form.own(answers);
        papers.linesChanged(subject, drafts.read(subject, task.activity), own);
        drafts.save(subject, task.activity, own, acting);
        retention.touched(subject);
        audit.write(
                acting,
                AuditEntry.changed(
                        "draft", Purpose.of(acting), subject.party(), caseNumber.value()));
    }

    /**
     * Sends what was saved last. The same key again has no further effect.
     *
     * @throws AnswersIncomplete if the form still has errors; the draft stays
     * @throws FilesDamaged if an uploaded file is not what it was; the draft stays
     * @throws FormClosed if it was sent meanwhile under another key
     */
    // A step beside it that ends at the same moment moves the case; the same again may do.
    @Retryable(includes = TaskGone.class, delay = 100, jitter = 50)
    @Transactional
    public void send(ActingContext acting, CaseNumber caseNumber, Task task, String key) {
        Application subject = applications.get(acting, Action.APPLY, caseNumber);
        if (dossier.has(subject, task.sent, key)) {
            return;
        }
        WorkItem item = waiting.item(caseNumber, task);
        Form form = waiting.form(subject, task, item);
        Answers answers = written(subject, task);
        OwnFiles.requireWhole(form, answers, subject.id(), documents);
        var held = waiting.held(subject, task, form, answers);
        sending.send(acting, subject, task, item, key, answers, held);
        drafts.discard(subject, task.activity);
        if (task == Task.APPLICATION) {
            papers.discard(subject);
        }
        prefill.discard(subject);
    }

    /**
     * Waits shortly for registers that have just been asked, so that a page can show what they
     * hold. Not to be called in a transaction.
     *
     * @return whether there was anything to wait for: then the form is to be opened again
     */
    public boolean awaitRegisters(OpenForm open) {
        return beside.await(open.applicationId(), any -> true);
    }

    /** The same for what this page shows or offers and does not know yet. */
    public boolean awaitRegisters(OpenForm open, FormPage page) {
        return beside.await(open.applicationId(), Wanted.of(open.form(), page)::contains);
    }

    private Answers written(Application subject, Task task) {
        return waiting.begun(subject, task, drafts.read(subject, task.activity));
    }

    /** What was sent, newest first, as copies for the citizen. */
    @Transactional
    public List<Sent> sent(ActingContext acting, CaseNumber caseNumber) {
        Application subject = applications.get(acting, Action.SEE, caseNumber);
        audit.write(
                acting,
                AuditEntry.seen(
                        "submission", Purpose.of(acting), subject.party(), caseNumber.value()));
        return sentForms.of(subject).stream().map(SentForms.Copy::forCitizen).toList();
    }

    /**
     * A copy of what was sent.
     *
     * @param form with what registers held when it was sent
     */
    public record Sent(Task task, Form form, Answers answers) {}
}
