package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.FileField;
import dk.medvind.forms.Form;
import dk.medvind.forms.FormPage;
import dk.medvind.forms.Forms;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers that decide something and are not there yet. Of each the citizen may say when it
 * comes, who has it, or that it cannot be got; or nothing: the application can be sent all the
 * same.
 */
@Service
public class Papers {

    private static final String DRAFT = "paper:";

    private final ApplicationRows applications;
    private final RulesByType rules;
    private final Documents documents;
    private final Drafts drafts;
    private final Dossier dossier;
    private final Audit audit;
    private final Clock clock;
    private final Form form;

    Papers(
            ApplicationRows applications,
            RulesByType rules,
            Documents documents,
            Drafts drafts,
            Dossier dossier,
            Forms forms,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.rules = rules;
        this.documents = documents;
        this.drafts = drafts;
        this.dossier = dossier;
        this.audit = audit;
        this.clock = clock;
        this.form = read(forms);
    }

    /**
     * A paper that is not there yet.
     *
     * @param code of decision table D3; its words stand under {@code applications.document}
     * @param answers what the citizen has said of it so far, valid or not
     * @param answered whether that is enough
     */
    public record Paper(String code, Form form, Answers answers, boolean answered) {

        /** The one page it is asked on. */
        public FormPage page() {
            return form.pages().get(0);
        }
    }

    /** All papers that are not there yet, in the order of the table; none of later forms. */
    @Transactional
    public List<Paper> lacking(ActingContext acting, OpenForm open, Task task) {
        return task == Task.APPLICATION ? lacking(acting, open) : List.of();
    }

    /** All papers that the application lacks, in the order of the table. */
    @Transactional
    public List<Paper> lacking(ActingContext acting, OpenForm open) {
        Application subject = applications.get(acting, Action.APPLY, open.caseNumber());
        return lacking(subject, open.form().judge(open.answers()).counted());
    }

    /**
     * One of them.
     *
     * @throws NotFoundForYou if the application does not lack it
     */
    @Transactional
    public Paper lacking(ActingContext acting, OpenForm open, String code) {
        return lacking(acting, open).stream()
                .filter(paper -> paper.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundForYou("paper"));
    }

    /** Saves what was said of a paper, valid or not. */
    @Transactional
    public void save(ActingContext acting, OpenForm open, Paper paper, Answers answers) {
        Application subject = applications.get(acting, Action.APPLY, open.caseNumber());
        drafts.save(subject, DRAFT + paper.code(), answers, acting);
        audit.write(
                acting,
                AuditEntry.changed(
                        "draft",
                        Purpose.OWN_MATTER,
                        subject.party(),
                        subject.caseNumber().value()));
    }

    /**
     * The page of the form on which this paper can be put in; empty if it asks for no such file.
     */
    public static Optional<FormPage> uploadPage(OpenForm open, String code) {
        return open.form().judge(open.answers()).pages().stream()
                .filter(
                        page ->
                                page.fields().stream()
                                        .anyMatch(
                                                field ->
                                                        field instanceof FileField file
                                                                && code.equals(
                                                                        file.question()
                                                                                .properties()
                                                                                .get(
                                                                                        "documentCode"))))
                .findFirst();
    }

    /** Keeps with the submission what was said; half an answer is none. */
    void promise(Application subject, Answers counted, ActingContext acting) {
        List<Promise> said =
                lacking(subject, counted).stream()
                        .filter(Paper::answered)
                        .flatMap(paper -> Promise.of(paper.code(), paper.answers()).stream())
                        .toList();
        if (!said.isEmpty()) {
            dossier.add(subject, Kind.PAPERS_PROMISED, "promised", new Promises(said), acting);
        }
    }

    /** What was said when the application was sent. */
    Promises promised(Application subject) {
        return dossier.newest(subject, Kind.PAPERS_PROMISED, Promises.class).orElse(Promises.NONE);
    }

    /** Whether a paper that was promised for the day has yet to come. */
    boolean isAwaitedOn(Application subject, LocalDate day) {
        Set<String> here = here(subject);
        return promised(subject).each().stream()
                .anyMatch(promise -> day.equals(promise.due()) && !here.contains(promise.code()));
    }

    private Set<String> here(Application subject) {
        return documents.of(subject.id()).stream()
                .map(document -> String.valueOf(document.code()))
                .collect(Collectors.toSet());
    }

    /** Codes of papers that decide something and that nobody has put in. */
    List<String> missing(Application subject, Answers counted) {
        Set<String> sent = here(subject);
        return rules
                .of(subject)
                .documents(subject, counted, Deadlines.dayOf(clock.instant()))
                .stream()
                .distinct()
                .filter(code -> !sent.contains(code))
                .toList();
    }

    /** The application was sent: what was being written goes. */
    void discard(Application subject) {
        drafts.discardAll(subject, DRAFT);
    }

    private List<Paper> lacking(Application subject, Answers counted) {
        return missing(subject, counted).stream()
                .map(
                        code -> {
                            Answers said = form.filledIn(drafts.read(subject, DRAFT + code));
                            List<FieldError> errors = form.judge(said).errors();
                            return new Paper(code, form, said, errors.isEmpty());
                        })
                .toList();
    }

    private static Form read(Forms forms) {
        try {
            return forms.parse(
                    "common/paper.form",
                    new ClassPathResource("forms/common/paper.form").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The form about papers cannot be read", e);
        }
    }
}
