package dk.medvind.applications.web;

import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Field;
import dk.medvind.forms.FileField;
import dk.medvind.forms.Filled;
import dk.medvind.forms.FormInput;
import dk.medvind.forms.FormPage;
import dk.medvind.forms.Upload;
import dk.medvind.identity.ActingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * Keeps the files of a form's page the moment they are sent, and takes away those the citizen
 * removes.
 */
@Component
class Attachments {

    private final Documents documents;
    private final PhotoSteps photoSteps;
    private final MessageSource messages;

    Attachments(Documents documents, PhotoSteps photoSteps, MessageSource messages) {
        this.documents = documents;
        this.photoSteps = photoSteps;
        this.messages = messages;
    }

    /** The page's answers with the files that came added and the one to remove gone. */
    Filled keep(
            ActingContext acting,
            OpenForm open,
            FormPage page,
            Filled filled,
            MultiValueMap<String, String> sent,
            @Nullable MultiValueMap<String, MultipartFile> files) {
        Answers answers = filled.answers();
        var fields = open.form().judge(answers).page(page.number()).fields();
        for (var field : fields) {
            if (field instanceof FileField asked) {
                answers =
                        removed(
                                acting,
                                open,
                                field.key(),
                                answers,
                                FormInput.removed(sent).orElse(null));
                answers = photoSteps.done(acting, open, field.key(), answers, sent);
                for (MultipartFile file : chosen(files, field.key())) {
                    answers = added(acting, open, asked, answers, file);
                }
            }
        }
        Answers now = answers;
        var errors =
                filled.errors().stream()
                        .filter(
                                error ->
                                        !(isFile(fields, error.key())
                                                && !now.list(error.key()).isEmpty()))
                        .toList();
        return new Filled(now, errors, filled.revealed());
    }

    /** With a row more or less, if that was asked for; the files of a row that goes, go too. */
    Filled changed(
            ActingContext acting,
            OpenForm open,
            Filled filled,
            MultiValueMap<String, String> sent) {
        Answers before = filled.answers();
        Answers after = FormInput.changed(open.form(), before, sent);
        if (after.equals(before)) {
            return filled;
        }
        var gone = new ArrayList<>(named(open, before));
        gone.removeAll(named(open, after));
        gone.forEach(id -> documents.discard(acting, open.applicationId(), UUID.fromString(id)));
        return Filled.with(after);
    }

    private static List<String> named(OpenForm open, Answers answers) {
        return answers.keys().stream()
                .filter(key -> open.form().field(key).orElse(null) instanceof FileField)
                .flatMap(key -> answers.list(key).stream())
                .toList();
    }

    /** Stored files as the citizen's pages name them. */
    List<Upload> of(List<Document> stored, Locale locale) {
        return of(stored, "/borger/dokumenter/", locale);
    }

    /** Stored files as pages name them that open them under this path. */
    List<Upload> of(List<Document> stored, String path, Locale locale) {
        return stored.stream()
                .map(
                        document ->
                                new Upload(
                                        document.id().toString(),
                                        document.fileName(),
                                        document.size(),
                                        messages.getMessage(
                                                "documents.state." + document.state(),
                                                null,
                                                locale),
                                        document.opens() ? path + document.id() : null,
                                        document.sha256()))
                .toList();
    }

    private Answers added(
            ActingContext acting,
            OpenForm open,
            FileField field,
            Answers answers,
            MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "bilag" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            Document stored =
                    documents.store(
                            acting,
                            open.applicationId(),
                            new dk.medvind.documents.Upload(name, content, file.getSize()),
                            field.documentCode());
            var ids = new ArrayList<>(answers.list(field.key()));
            ids.add(stored.id().toString());
            return answers.with(field.key(), ids);
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be read", e);
        }
    }

    private Answers removed(
            ActingContext acting,
            OpenForm open,
            String field,
            Answers answers,
            @Nullable String id) {
        var ids = new ArrayList<>(answers.list(field));
        if (id == null || !ids.remove(id)) {
            return answers;
        }
        documents.discard(acting, open.applicationId(), UUID.fromString(id));
        return answers.with(field, ids.isEmpty() ? null : ids);
    }

    private static List<MultipartFile> chosen(
            @Nullable MultiValueMap<String, MultipartFile> files, String key) {
        List<MultipartFile> chosen = files == null ? null : files.get(key);
        return chosen == null
                ? List.of()
                : chosen.stream().filter(file -> !file.isEmpty()).toList();
    }

    private static boolean isFile(List<Field> fields, String key) {
        return fields.stream()
                .anyMatch(field -> field instanceof FileField && field.key().equals(key));
    }
}
