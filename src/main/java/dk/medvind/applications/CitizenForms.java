package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.hearing.HearingProcess;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.FormBook;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.Form;
import dk.medvind.forms.Judged;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.workflow.Facts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final WorkList workList;
    private final UserTasks userTasks;
    private final FormBook forms;
    private final Documents documents;
    private final Papers papers;
    private final Guidance guidance;
    private final Unanswered unanswered;
    private final RulesByType rules;
    private final Prefill prefill;
    private final DraftRetention retention;
    private final HeldAnswers heldAnswers;
    private final SentForms sentForms;
    private final Audit audit;
    private final Clock clock;

    CitizenForms(
            ApplicationRows applications,
            Drafts drafts,
            Dossier dossier,
            WorkList workList,
            UserTasks userTasks,
            FormBook forms,
            Documents documents,
            Papers papers,
            Guidance guidance,
            Unanswered unanswered,
            RulesByType rules,
            Prefill prefill,
            DraftRetention retention,
            HeldAnswers heldAnswers,
            SentForms sentForms,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.drafts = drafts;
        this.dossier = dossier;
        this.workList = workList;
        this.userTasks = userTasks;
        this.forms = forms;
        this.documents = documents;
        this.papers = papers;
        this.guidance = guidance;
        this.unanswered = unanswered;
        this.rules = rules;
        this.prefill = prefill;
        this.retention = retention;
        this.heldAnswers = heldAnswers;
        this.sentForms = sentForms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which form: the application itself, or what was asked about afterwards. */
    public enum Task {
        APPLICATION("ansoegning", "fillInApplication", Kind.SUBMITTED, "submission"),
        SUPPLEMENT("oplysninger", "provideSupplement", Kind.SUPPLEMENT_ANSWERED, "supplement"),
        HEARING("partshoering", "commentOnBasis", Kind.HEARING_ANSWERED, "hearing");

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
            return this == HEARING ? HearingProcess.answered(answer(answers)) : Facts.none();
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
        Answers saved = drafts.read(subject, task.activity);
        WorkItem item = waiting(caseNumber, task);
        rules.of(subject).opened(subject);
        Form form = form(item).given(given(subject, task, saved));
        form = heldAnswers.in(form, held(subject, task, form));
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
        Form form = form(waiting(caseNumber, task));
        form = heldAnswers.in(form, held(subject, task, form));
        drafts.save(subject, task.activity, form.own(answers), acting);
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
    @Transactional
    public void send(ActingContext acting, CaseNumber caseNumber, Task task, String key) {
        Application subject = applications.get(acting, Action.APPLY, caseNumber);
        if (dossier.has(subject, task.sent, key)) {
            return;
        }
        Form form = form(waiting(caseNumber, task));
        Answers answers = drafts.read(subject, task.activity);
        filesAreWhole(subject, form, answers);
        send(acting, subject, task, key, answers, held(subject, task, form));
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
        return prefill.await(open.applicationId());
    }

    private List<HeldAnswer> held(Application subject, Task task, Form form) {
        return task == Task.APPLICATION
                ? heldAnswers.of(form, prefill.of(subject, form))
                : List.of();
    }

    private void filesAreWhole(Application subject, Form form, Answers answers) {
        List<String> damaged = OwnFiles.damaged(form, answers, subject.id(), documents);
        if (!damaged.isEmpty()) {
            throw new FilesDamaged(damaged);
        }
    }

    /** Sends these answers; for senders who keep no draft here. */
    void send(
            ActingContext acting,
            Application subject,
            Task task,
            String key,
            Answers answers,
            List<HeldAnswer> held) {
        CaseNumber caseNumber = subject.caseNumber();
        WorkItem item = waiting(caseNumber, task);
        Map<String, Object> given = given(subject, task, answers);
        Form form = heldAnswers.in(form(item).given(given), held);
        Answers own = OwnFiles.only(form, answers, () -> documents.of(subject.id()));
        Judged judged = form.judge(form.filledIn(own));
        List<FieldError> errors = unanswered.setAside(subject, judged, acting);
        if (!errors.isEmpty()) {
            throw new AnswersIncomplete(errors);
        }
        dossier.add(
                subject,
                task.sent,
                key,
                SentForm.of(formKey(item), release(item), judged.counted(), given, held),
                acting);
        if (task == Task.APPLICATION) {
            papers.promise(subject, judged.counted(), acting);
            guidance.sent(subject, judged.counted());
            subject.submit(clock.instant());
        } else if (task == Task.SUPPLEMENT) {
            subject.ready(clock.instant());
        }
        audit.write(
                acting,
                AuditEntry.changed(
                        task.audited, Purpose.of(acting), subject.party(), caseNumber.value()));
        userTasks.completeForCitizen(item, task.facts(judged.counted()));
    }

    /** The form of this task, as the case's release has it. */
    Form form(CaseNumber caseNumber, Task task) {
        return form(waiting(caseNumber, task));
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

    private Map<String, Object> given(Application subject, Task task, Answers answers) {
        return task == Task.APPLICATION
                ? rules.of(subject).given(subject, answers, Deadlines.dayOf(clock.instant()))
                : Map.of();
    }

    private WorkItem waiting(CaseNumber caseNumber, Task task) {
        return workList.openOn(caseNumber.value()).stream()
                .filter(item -> item.activity().equals(task.activity))
                .findFirst()
                .orElseThrow(() -> new FormClosed(caseNumber));
    }

    private Form form(WorkItem item) {
        return forms.form(release(item), formKey(item));
    }

    private static String formKey(WorkItem item) {
        return required(item.formKey(), item);
    }

    private static String release(WorkItem item) {
        return required(item.release(), item);
    }

    private static String required(@org.jspecify.annotations.Nullable String value, WorkItem item) {
        if (value == null) {
            throw new IllegalStateException("The task " + item.activity() + " has no form");
        }
        return value;
    }
}
