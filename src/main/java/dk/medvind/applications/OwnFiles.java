package dk.medvind.applications;

import static java.util.stream.Collectors.toSet;

import dk.medvind.documents.Document;
import dk.medvind.documents.Documents;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FileField;
import dk.medvind.forms.Form;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Files named in answers, as far as they are the application's own. */
final class OwnFiles {

    private OwnFiles() {}

    /** The questions whose files are gone or differ from their fingerprint. */
    private static List<String> damaged(
            Form form, Answers answers, UUID application, Documents documents) {
        List<String> asked =
                answers.keys().stream()
                        .filter(key -> form.field(key).orElse(null) instanceof FileField)
                        .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Set<String> whole =
                documents.whole(application).stream().map(UUID::toString).collect(toSet());
        return asked.stream().filter(key -> !whole.containsAll(answers.list(key))).toList();
    }

    /**
     * Refuses to go on with files that are not what they were.
     *
     * @throws FilesDamaged with the questions whose files are gone or differ
     */
    static void requireWhole(Form form, Answers answers, UUID application, Documents documents) {
        List<String> damaged = damaged(form, answers, application, documents);
        if (!damaged.isEmpty()) {
            throw new FilesDamaged(damaged);
        }
    }

    /** The answers without files of other applications and without files that do not exist. */
    static Answers only(Form form, Answers answers, Supplier<List<Document>> documents) {
        List<String> named =
                answers.keys().stream()
                        .filter(key -> form.field(key).orElse(null) instanceof FileField)
                        .filter(key -> !answers.isUnknown(key))
                        .toList();
        if (named.isEmpty()) {
            return answers;
        }
        Set<String> own =
                documents.get().stream().map(document -> document.id().toString()).collect(toSet());
        Answers kept = answers;
        for (String key : named) {
            List<String> files = answers.list(key).stream().filter(own::contains).toList();
            kept = kept.with(key, files.isEmpty() ? null : files);
        }
        return kept;
    }
}
