package dk.medvind.applications;

import dk.medvind.applications.CitizenForms.Sent;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.casework.FormBook;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Form;
import dk.medvind.forms.Forms;
import dk.medvind.forms.SummaryView;
import dk.medvind.forms.Upload;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What citizens sent, read from what was stored and in the words of the form it was sent on. */
@Component
class SentForms {

    private final Dossier dossier;
    private final FormBook book;
    private final AskedForms askedForms;
    private final HeldAnswers heldAnswers;
    private final Documents documents;
    private final Forms forms;
    private final MessageSource messages;
    private final Exempt exempt;

    SentForms(
            Dossier dossier,
            FormBook book,
            AskedForms askedForms,
            HeldAnswers heldAnswers,
            Documents documents,
            Forms forms,
            MessageSource messages,
            Exempt exempt) {
        this.exempt = exempt;
        this.dossier = dossier;
        this.book = book;
        this.askedForms = askedForms;
        this.heldAnswers = heldAnswers;
        this.documents = documents;
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * A form that was sent.
     *
     * @param held what registers held when it was sent; the form shows it
     */
    record Copy(Task task, Form form, Answers answers, List<HeldAnswer> held) {

        Sent forCitizen() {
            return new Sent(task, form, answers);
        }
    }

    /** The application first, then answers to later questions, newest first. */
    List<Copy> of(Application subject) {
        return Stream.of(Task.values())
                .flatMap(
                        task ->
                                dossier.all(subject, task.sent(), SentForm.class).stream()
                                        .map(sent -> copy(subject, task, sent)))
                .toList();
    }

    private Copy copy(Application subject, Task task, SentForm sent) {
        Form drawn =
                task == Task.SUPPLEMENT
                        ? askedForms.of(subject, sent.release(), sent.formKey(), sent.asked())
                        : book.form(sent.release(), sent.formKey());
        Form form = drawn.given(sent.handed());
        return new Copy(task, heldAnswers.in(form, sent.held()), sent.toAnswers(), sent.held());
    }

    /** Every answer for reading; files are named, not opened. */
    SummaryView summary(Application subject, Copy sent, Locale locale) {
        List<Upload> uploads =
                documents.of(subject.id()).stream()
                        .map(
                                file ->
                                        new Upload(
                                                file.id().toString(),
                                                file.fileName(),
                                                file.size(),
                                                "",
                                                null,
                                                file.sha256()))
                        .toList();
        return forms.summary(sent.form(), sent.answers(), uploads, locale);
    }

    /** The same as its citizen may see it: what is kept from display is named and not shown. */
    SummaryView shown(Application subject, Copy sent, Locale locale) {
        return exempt.hidden(
                subject.id(), sent.task().name(), summary(subject, sent, locale), locale);
    }

    /** An earlier answer to what is asked once more, as people read it. */
    List<String> earlier(Application subject, AskedItem item, Answers earlier, Locale locale) {
        if (earlier.isEmpty()) {
            return List.of();
        }
        Form alone = askedForms.alone(subject, item);
        return forms.summary(alone, earlier, List.of(), locale).sections().stream()
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> row.lines().stream())
                .toList();
    }

    /**
     * Every answer the citizen may see as the copy in a letter takes it: sections with rows of a
     * label and lines.
     */
    List<Map<String, @Nullable Object>> inLetter(Application subject, Copy sent, Locale locale) {
        return sections(shown(subject, sent, locale), locale);
    }

    /** The same with every answer, for authorities. */
    List<Map<String, @Nullable Object>> inFull(Application subject, Copy sent, Locale locale) {
        return sections(summary(subject, sent, locale), locale);
    }

    private List<Map<String, @Nullable Object>> sections(SummaryView view, Locale locale) {
        return view.sections().stream()
                .map(
                        section -> {
                            var words = new HashMap<String, @Nullable Object>();
                            words.put("title", section.title());
                            words.put("rows", rows(section, locale));
                            return (Map<String, @Nullable Object>) words;
                        })
                .toList();
    }

    private List<Map<String, Object>> rows(SummaryView.Section section, Locale locale) {
        return section.rows().stream()
                .map(
                        row ->
                                Map.<String, Object>of(
                                        "label", row.label(), "lines", lines(row, locale)))
                .toList();
    }

    private List<String> lines(SummaryView.Row row, Locale locale) {
        Stream<String> answer =
                row.lines().isEmpty()
                        ? Stream.of(messages.getMessage("forms.unanswered", null, locale))
                        : row.lines().stream().flatMap(String::lines);
        return Stream.concat(answer, row.held().stream()).toList();
    }
}
