package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Field;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final NeededPapers needed;
    private final ApplicationLines lines;
    private final Drafts drafts;
    private final Dossier dossier;
    private final Audit audit;
    private final Form form;

    Papers(
            ApplicationRows applications,
            NeededPapers needed,
            ApplicationLines lines,
            Drafts drafts,
            Dossier dossier,
            Forms forms,
            Audit audit) {
        this.applications = applications;
        this.needed = needed;
        this.lines = lines;
        this.drafts = drafts;
        this.dossier = dossier;
        this.audit = audit;
        this.form = read(forms);
    }

    /**
     * A paper that is not there yet.
     *
     * @param answers what the citizen has said of it so far, valid or not
     * @param answered whether that is enough
     */
    public record Paper(NeededPaper needed, Form form, Answers answers, boolean answered) {

        /** Of decision table D3; its words stand under {@code applications.document}. */
        public String code() {
            return needed.code();
        }

        /** What tells it from the application's other papers, as in addresses. */
        public String name() {
            return needed.name();
        }

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
    public Paper lacking(ActingContext acting, OpenForm open, String name) {
        return lacking(acting, open).stream()
                .filter(paper -> paper.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundForYou("paper"));
    }

    /** Saves what was said of a paper, valid or not. */
    @Transactional
    public void save(ActingContext acting, OpenForm open, Paper paper, Answers answers) {
        Application subject = applications.get(acting, Action.APPLY, open.caseNumber());
        drafts.save(subject, draft(paper.needed()), answers, acting);
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
    public static Optional<FormPage> uploadPage(OpenForm open, Paper paper) {
        return open.form().judge(open.answers()).pages().stream()
                .filter(page -> page.fields().stream().anyMatch(field -> takes(field, paper)))
                .findFirst();
    }

    private static boolean takes(Field field, Paper paper) {
        return field instanceof FileField file
                && paper.code().equals(file.documentCode())
                && Need.numberOf(file.key()) == paper.needed().line();
    }

    /** Keeps with the submission what was said; half an answer is none. */
    void promise(Application subject, List<NeededPaper> missing, ActingContext acting) {
        List<Promise> said =
                lacking(subject, missing).stream()
                        .filter(Paper::answered)
                        .flatMap(paper -> Promise.of(paper.needed(), paper.answers()).stream())
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
        Set<String> come = lines.codesBesides(subject);
        return promised(subject).each().stream()
                .anyMatch(promise -> day.equals(promise.due()) && !come.contains(promise.paper()));
    }

    /** What was said of the papers of lines that are gone, or that have moved up, goes. */
    void linesChanged(Application subject, Answers before, Answers after) {
        List<Need> was = Need.in(before);
        List<Need> is = Need.in(after);
        if (is.size() >= was.size()) {
            return;
        }
        int same = 0;
        while (same < is.size() && is.get(same).equals(was.get(same))) {
            same++;
        }
        for (int line = Math.max(same + 1, 2); line <= was.size(); line++) {
            drafts.discardAll(subject, draft(line));
        }
    }

    /** Whether somebody else has a paper of a draft, as the citizen said, that is not there yet. */
    boolean othersOweOne(Application subject) {
        Answers written = drafts.read(subject, Task.APPLICATION.activity());
        return lacking(subject, written).stream()
                .flatMap(paper -> Promise.of(paper.needed(), paper.answers()).stream())
                .anyMatch(promise -> promise.how() == Promise.How.OTHER);
    }

    /** The application was sent: what was being written goes. */
    void discard(Application subject) {
        drafts.discardAll(subject, DRAFT);
    }

    private List<Paper> lacking(Application subject, Answers counted) {
        return lacking(subject, needed.missing(subject, counted));
    }

    private List<Paper> lacking(Application subject, List<NeededPaper> missing) {
        if (missing.isEmpty()) {
            return List.of();
        }
        Map<String, Answers> written = drafts.readAll(subject, DRAFT);
        return missing.stream()
                .map(
                        paper -> {
                            Answers said =
                                    form.filledIn(
                                            written.getOrDefault(draft(paper), Answers.empty()));
                            List<FieldError> errors = form.judge(said).errors();
                            return new Paper(paper, form, said, errors.isEmpty());
                        })
                .toList();
    }

    private static String draft(NeededPaper paper) {
        return paper.line() > 1 ? draft(paper.line()) + paper.code() : DRAFT + paper.code();
    }

    private static String draft(int line) {
        return DRAFT + line + ":";
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
