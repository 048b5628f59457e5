package dk.medvind.applications;

import dk.medvind.documents.Document;
import dk.medvind.forms.Answers;
import dk.medvind.forms.FileField;
import dk.medvind.forms.Form;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Files named in answers, as far as they are the application's own. */
final class OwnFiles {

    private OwnFiles() {}

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
                documents.get().stream()
                        .map(document -> document.id().toString())
                        .collect(Collectors.toSet());
        Answers kept = answers;
        for (String key : named) {
            List<String> files = answers.list(key).stream().filter(own::contains).toList();
            kept = kept.with(key, files.isEmpty() ? null : files);
        }
        return kept;
    }
}
