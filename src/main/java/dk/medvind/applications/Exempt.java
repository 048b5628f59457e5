package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.Extract.Line;
import dk.medvind.applications.fileaccess.Marks;
import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.forms.SummaryView;
import dk.medvind.forms.SummaryView.Row;
import dk.medvind.forms.SummaryView.Section;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaves out of pages and letters for the citizen what is marked as exempt from display. */
@Component
public class Exempt {

    private final Marks marks;
    private final Documents documents;
    private final MessageSource messages;

    Exempt(Marks marks, Documents documents, MessageSource messages) {
        this.marks = marks;
        this.documents = documents;
        this.messages = messages;
    }

    /** Where an answer stands in the file. */
    static String address(String task, String question) {
        return "answer|" + task + "|" + question;
    }

    /** Where a register's value stands in the file. */
    static String address(Kind kind, Line line) {
        return "register|" + kind + "|" + line.label() + "|" + line.detail();
    }

    /** Where what people wrote in the case stands in the file. */
    static String address(BasisPart part) {
        return "basis|" + part.code();
    }

    /**
     * What was sent, with a sentence in the place of each marked answer.
     *
     * @param task the name of the task it was sent in
     */
    @Transactional(readOnly = true)
    public SummaryView hidden(UUID applicationId, String task, SummaryView view, Locale locale) {
        Set<String> marked = marks.standing(applicationId);
        if (marked.isEmpty()) {
            return view;
        }
        String instead = messages.getMessage("applications.access.not-shown", null, locale);
        return new SummaryView(
                view.sections().stream()
                        .map(
                                section ->
                                        new Section(
                                                section.title(),
                                                section.page(),
                                                section.rows().stream()
                                                        .map(
                                                                row ->
                                                                        isMarked(
                                                                                        applicationId,
                                                                                        marked,
                                                                                        address(
                                                                                                task,
                                                                                                row
                                                                                                        .key()))
                                                                                ? instead(
                                                                                        row,
                                                                                        instead)
                                                                                : row)
                                                        .toList()))
                        .toList());
    }

    private static Row instead(Row row, String words) {
        return new Row(row.key(), row.label(), List.of(words), List.of());
    }

    /** Whether anything of the file is kept from display. */
    @Transactional(readOnly = true)
    public boolean isAnything(UUID applicationId) {
        return !marks.standing(applicationId).isEmpty();
    }

    /** The files and letters that are kept from display. */
    @Transactional(readOnly = true)
    public Set<UUID> files(UUID applicationId) {
        return marks.files(applicationId);
    }

    /** What a register told, without marked values. */
    Extract shown(Application subject, Kind kind, Extract extract) {
        Set<String> marked = marks.standing(subject.id());
        return extract.withLines(
                extract.lines().stream()
                        .filter(line -> !isMarked(subject.id(), marked, address(kind, line)))
                        .toList());
    }

    /** Whether an answer is kept from the citizen's display. */
    @Transactional(readOnly = true)
    public boolean hides(Application subject, CitizenForms.Task task, String question) {
        return isMarked(subject.id(), marks.standing(subject.id()), address(task.name(), question));
    }

    /** What people wrote in the case, without what is marked. */
    @Transactional(readOnly = true)
    public List<BasisPart> written(Application subject, List<BasisPart> parts) {
        Set<String> marked = marks.standing(subject.id());
        return parts.stream()
                .filter(part -> !isMarked(subject.id(), marked, address(part)))
                .toList();
    }

    /** The names of files and other evidence, without those of marked files. */
    List<String> shown(Application subject, List<String> names) {
        Set<UUID> marked = marks.files(subject.id());
        Set<String> hidden =
                documents.of(subject.id()).stream()
                        .filter(document -> marked.contains(document.id()))
                        .map(Document::fileName)
                        .collect(Collectors.toSet());
        return names.stream().filter(name -> !hidden.contains(name)).toList();
    }

    private boolean isMarked(UUID applicationId, Set<String> marked, String address) {
        return !marked.isEmpty() && marked.contains(marks.nameOf(applicationId, address));
    }
}
