package dk.medvind.applications;

import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.documents.FileType;
import dk.medvind.documents.Upload;
import dk.medvind.documents.UploadRefused;
import dk.medvind.documents.UploadRefused.Reason;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FieldError;
import dk.medvind.forms.FileField;
import dk.medvind.forms.Form;
import dk.medvind.identity.ActingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the files of a delivery and lets its answers name them as files of the application. */
@Component
class DeliveredFiles {

    /** What a sender's picture of the whole form is kept as. */
    static final String COPY = "FORM_COPY";

    private final Documents documents;

    DeliveredFiles(Documents documents) {
        this.documents = documents;
    }

    /**
     * Keeps every file and gives the answers with the ids of files where the sender wrote names.
     *
     * @throws FileNotTaken for the first file that is not taken
     * @throws AnswersIncomplete if an answer names a file that did not come
     */
    Answers keep(ActingContext acting, Application subject, Form form, Delivery delivery) {
        Map<String, FileField> asked = asked(form, delivery.answers());
        Map<String, String> ids = new HashMap<>();
        for (DeliveredFile file : delivery.files()) {
            String code =
                    asked.entrySet().stream()
                            .filter(each -> names(delivery, each.getKey()).contains(file.name()))
                            .findFirst()
                            .map(each -> each.getValue().documentCode())
                            .orElse(null);
            Document kept = store(acting, subject, file, file.copy() ? COPY : code);
            ids.put(file.name(), kept.id().toString());
        }
        Answers answers = delivery.answers();
        for (String key : asked.keySet()) {
            answers = answers.with(key, ids(key, names(delivery, key), ids));
        }
        return answers;
    }

    /** The answers that name files. */
    private static Map<String, FileField> asked(Form form, Answers answers) {
        Map<String, FileField> asked = new HashMap<>();
        for (String key : answers.keys()) {
            if (form.field(key).orElse(null) instanceof FileField field) {
                asked.put(key, field);
            }
        }
        return asked;
    }

    private static List<String> names(Delivery delivery, String key) {
        return delivery.answers().list(key);
    }

    private static @Nullable List<String> ids(
            String key, List<String> names, Map<String, String> ids) {
        if (!ids.keySet().containsAll(names)) {
            throw new AnswersIncomplete(
                    List.of(new FieldError(key, "forms.error.option", List.of())));
        }
        return names.isEmpty() ? null : names.stream().map(ids::get).toList();
    }

    private Document store(
            ActingContext acting, Application subject, DeliveredFile file, @Nullable String code) {
        try (var content = file.source().open()) {
            Document stored =
                    documents.store(
                            acting,
                            subject.id(),
                            new Upload(file.name(), content, file.size()),
                            code);
            if (file.copy() && stored.type() != FileType.PDF) {
                throw new UploadRefused(Reason.WRONG_TYPE);
            }
            return stored;
        } catch (UploadRefused refused) {
            throw new FileNotTaken(file.place(), refused.reason());
        } catch (IOException e) {
            throw new UncheckedIOException("A delivered file could not be read", e);
        }
    }
}
