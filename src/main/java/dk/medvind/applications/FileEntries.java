package dk.medvind.applications;

import dk.medvind.applications.CaseFile.Subject;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.SentForms.Copy;
import dk.medvind.forms.FileField;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words in a file, one by one: answers, registers' values, what a decision rests on. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FileEntries {

    private static final List<Kind> REGISTERS =
            List.of(
                    Kind.HOUSEHOLD,
                    Kind.CHILD,
                    Kind.INCOME,
                    Kind.BENEFITS,
                    Kind.SPOUSE_INCOME,
                    Kind.SPOUSE_BENEFITS);

    private final ApplicationRows applications;
    private final SentForms sentForms;
    private final Dossier dossier;
    private final RulesByType rules;
    private final CaseWords words;

    FileEntries(
            ApplicationRows applications,
            SentForms sentForms,
            Dossier dossier,
            RulesByType rules,
            CaseWords words) {
        this.applications = applications;
        this.sentForms = sentForms;
        this.dossier = dossier;
        this.rules = rules;
        this.words = words;
    }

    /**
     * Something that is written in the file.
     *
     * @param address where it stands, the same each time
     * @param group the heading it stands under
     * @param neutral what it is called when it is withheld
     * @param ofOthers whether it tells of somebody else than the citizen
     */
    public record Entry(
            String address,
            String group,
            String label,
            String neutral,
            List<String> lines,
            boolean ofOthers) {

        public Entry {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Entry[hidden]";
        }
    }

    /** Something that happened, in Danish. */
    public record Event(Instant at, String words) {}

    /**
     * All that is written, in Danish; a question that was left open is nothing to read. What is
     * given of a file is a paper of the office.
     */
    public List<Entry> of(Subject subject) {
        Application application = application(subject);
        var entries = new ArrayList<Entry>();
        sentForms.of(application).forEach(sent -> entries.addAll(answers(application, sent)));
        REGISTERS.forEach(kind -> entries.addAll(register(application, kind)));
        for (BasisPart part : rules.of(application).basis(application)) {
            String label = words.basis(part.code());
            entries.add(
                    new Entry(
                            Exempt.address(part),
                            words.word("applications.access.group.basis"),
                            label,
                            label,
                            part.text().lines().toList(),
                            false));
        }
        return List.copyOf(entries);
    }

    /** What happened in the case, oldest first (forvaltningsloven § 9, stk. 2, nr. 2). */
    public List<Event> events(Subject subject) {
        return dossier.story(application(subject)).stream()
                .map(
                        event ->
                                new Event(
                                        event.at(),
                                        words.word("applications.happening." + event.kind())))
                .toList();
    }

    private List<Entry> answers(Application application, Copy sent) {
        String group = words.word("applications.panel.sent." + sent.task());
        return sentForms.summary(application, sent, CaseWords.DANISH).sections().stream()
                .flatMap(section -> section.rows().stream())
                .filter(row -> !(sent.form().field(row.key()).orElse(null) instanceof FileField))
                .filter(row -> !row.lines().isEmpty() || !row.held().isEmpty())
                .map(
                        row ->
                                new Entry(
                                        Exempt.address(sent.task().name(), row.key()),
                                        group,
                                        row.label(),
                                        row.label(),
                                        Stream.concat(row.lines().stream(), row.held().stream())
                                                .toList(),
                                        false))
                .toList();
    }

    private List<Entry> register(Application application, Kind kind) {
        boolean others = kind == Kind.SPOUSE_INCOME || kind == Kind.SPOUSE_BENEFITS;
        return dossier.newest(application, kind, Extract.class).stream()
                .flatMap(extract -> extract.lines().stream())
                .map(
                        line -> {
                            String label = words.word(line.label());
                            return new Entry(
                                    Exempt.address(kind, line),
                                    words.word("applications.panel.register." + kind),
                                    line.detail() == null
                                            ? label
                                            : label + " (" + line.detail() + ")",
                                    label,
                                    List.of(words.value(line)),
                                    others);
                        })
                .toList();
    }

    private Application application(Subject subject) {
        return applications.get(ActingContext.system(), Action.SEE, subject.number());
    }
}
