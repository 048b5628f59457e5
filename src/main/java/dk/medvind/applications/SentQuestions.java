package dk.medvind.applications;

import dk.medvind.casework.FormBook;
import dk.medvind.forms.Answers;
import dk.medvind.forms.Field;
import dk.medvind.forms.FileField;
import dk.medvind.forms.Judged;
import dk.medvind.workflow.Releases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions and papers of an application as its own form asked them: what can be asked about
 * once more.
 */
@Component
class SentQuestions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What ties a question to others of its form, or to registers; asked again it stands alone. */
    private static final List<String> TIES =
            List.of("conditional", "readonly", "disabled", "defaultValue");

    private final Dossier dossier;
    private final FormBook book;
    private final Releases releases;
    private final ConcurrentMap<String, Map<String, ObjectNode>> drawn = new ConcurrentHashMap<>();

    SentQuestions(Dossier dossier, FormBook book, Releases releases) {
        this.dossier = dossier;
        this.book = book;
        this.releases = releases;
    }

    /** The form with its answers; empty before the application was sent. */
    Optional<Judged> judged(Application subject) {
        return sent(subject)
                .map(
                        sent ->
                                book.form(sent.release(), sent.formKey())
                                        .given(sent.handed())
                                        .judge(sent.toAnswers()));
    }

    /** What was answered in it. */
    Answers answers(Application subject) {
        return sent(subject).map(SentForm::toAnswers).orElse(Answers.empty());
    }

    /** The questions that the citizen saw and that can be asked alone, in the form's order. */
    List<Field> fields(Application subject) {
        return judged(subject)
                .map(
                        judged ->
                                judged.shown().stream()
                                        .filter(field -> !(field instanceof FileField))
                                        .filter(field -> question(subject, field.key()).isPresent())
                                        .toList())
                .orElse(List.of());
    }

    /** Names of the papers that the form takes, of each line by themselves. */
    List<String> papers(Application subject) {
        return judged(subject)
                .map(
                        judged ->
                                judged.fields().stream()
                                        .flatMap(field -> paper(field).stream())
                                        .distinct()
                                        .toList())
                .orElse(List.of());
    }

    private static Optional<String> paper(Field field) {
        return field instanceof FileField file && file.documentCode() != null
                ? Optional.of(NeededPaper.name(file.documentCode(), Need.numberOf(file.key())))
                : Optional.empty();
    }

    /**
     * A question as the form draws it, free of what ties it to others; empty if the form has none
     * of this key, or one that says nothing alone.
     */
    Optional<ObjectNode> question(Application subject, String key) {
        return sent(subject)
                .map(
                        sent ->
                                drawn.computeIfAbsent(
                                        sent.release() + "|" + sent.formKey(), this::read))
                .map(all -> all.get(key.replaceAll("\\[\\d+]", "[]")))
                .map(ObjectNode::deepCopy);
    }

    private Optional<SentForm> sent(Application subject) {
        return dossier.newest(subject, Dossier.Kind.SUBMITTED, SentForm.class);
    }

    private Map<String, ObjectNode> read(String releaseAndForm) {
        int end = releaseAndForm.indexOf('|');
        byte[] form =
                releases.form(releaseAndForm.substring(0, end), releaseAndForm.substring(end + 1));
        var found = new ConcurrentHashMap<String, ObjectNode>();
        collect(JSON.readTree(form), "", found);
        return found;
    }

    private static void collect(JsonNode within, String before, Map<String, ObjectNode> found) {
        for (JsonNode part : within.path("components")) {
            if (part.path("type").asString("").equals("dynamiclist")) {
                collect(part, before + part.path("path").asString("") + "[].", found);
            } else if (part.has("components")) {
                collect(part, before, found);
            } else if (part.has("key")) {
                alone((ObjectNode) part)
                        .ifPresent(
                                question ->
                                        found.put(
                                                before + part.path("key").asString(""), question));
            }
        }
    }

    private static Optional<ObjectNode> alone(ObjectNode question) {
        ObjectNode alone = question.deepCopy();
        alone.remove(TIES);
        boolean aboutAnother = false;
        if (alone.get("properties") instanceof ObjectNode properties) {
            aboutAnother = properties.has("reasonFor");
            properties.remove("prefill");
        }
        return aboutAnother || alone.has("valuesKey") || reckons(alone)
                ? Optional.empty()
                : Optional.of(alone);
    }

    /** Whether a value of it is an expression or holds one. */
    private static boolean reckons(JsonNode part) {
        if (part.isString()) {
            String text = part.asString();
            return text.startsWith("=") || text.contains("{{");
        }
        for (JsonNode inner : part) {
            if (reckons(inner)) {
                return true;
            }
        }
        return false;
    }
}
