package dk.medvind.forms;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what a browser sent from a page. */
public final class FormInput {

    /** The hidden control by which a page says which questions it showed. */
    public static final String SHOWN = "_shown";

    /** By which it says how many rows its lists had, as {@code expenses:2}. */
    public static final String ROWS = "_rows";

    /** Which button was pressed. */
    public static final String STEP = "_step";

    private static final Set<String> STEPS = Set.of("next", "back", "later", "upload");
    private static final String REMOVE = "remove:";
    private static final List<String> FILE_STEPS = List.of("up:", "turn:", "join:");
    private static final int LONGEST_STEP = 200;
    private static final String ADD = "add:";
    private static final String DROP = "drop:";

    private FormInput() {}

    /**
     * {@code next}, {@code back}, {@code later}, {@code upload}, {@code remove}, {@code files} for
     * a {@link FileStep} or, for a list of which a row is added or dropped, {@code rows}; else
     * next.
     */
    public static String step(MultiValueMap<String, String> sent) {
        String step = String.valueOf(sent.getFirst(STEP));
        if (step.startsWith(ADD) || step.startsWith(DROP)) {
            return "rows";
        }
        if (fileStep(sent).isPresent()) {
            return "files";
        }
        return STEPS.contains(step) ? step : step.startsWith(REMOVE) ? "remove" : "next";
    }

    /**
     * Something to do with files that are there.
     *
     * @param what {@code up}: a place earlier; {@code turn}: a quarter clockwise; {@code join}: all
     *     photos of a question into one file
     * @param about the file's id or, for {@code join}, the question's key
     */
    public record FileStep(String what, String about) {}

    /** What to do with files, when the step is that. */
    public static Optional<FileStep> fileStep(MultiValueMap<String, String> sent) {
        String step = String.valueOf(sent.getFirst(STEP));
        return FILE_STEPS.stream()
                .filter(step::startsWith)
                .findFirst()
                .map(
                        begin ->
                                new FileStep(
                                        begin.substring(0, begin.length() - 1),
                                        step.substring(begin.length())));
    }

    /** The id of the file to remove, when the step is that. */
    public static Optional<String> removed(MultiValueMap<String, String> sent) {
        return Optional.ofNullable(sent.getFirst(STEP))
                .filter(step -> step.startsWith(REMOVE))
                .map(step -> step.substring(REMOVE.length()));
    }

    /** Where on the page whoever has changed the rows goes on; empty for other steps. */
    public static String place(MultiValueMap<String, String> sent) {
        String step = String.valueOf(sent.getFirst(STEP));
        if (!step(sent).equals("rows") || step.length() > LONGEST_STEP) {
            return "";
        }
        String list = step.substring(step.indexOf(':') + 1);
        int row = list.lastIndexOf('[');
        String heading = step.startsWith(DROP) && row > 0 ? list.substring(0, row) : list;
        return "#l-" + Field.htmlName(heading).replaceAll("[^\\w-]", "");
    }

    /**
     * The answers so far together with what this page sent. Never refuses: what cannot be
     * understood is kept as text and named among the errors; parameters that are no question are
     * ignored.
     */
    public static Filled read(
            Form form, FormPage page, MultiValueMap<String, String> sent, Answers before) {
        Answers known = RowChange.counted(form, before, words(sent.get(ROWS)));
        Judged was = form.judge(known);
        List<Field> questions = was.page(page.number()).fields();
        Set<String> shown = shown(questions, sent);
        Answers answers = known;
        for (Field field : questions) {
            if (shown.contains(field.key()) && !was.isLocked(field)) {
                Object read = answer(was, field, sent, before);
                answers =
                        answers.with(
                                field.key(),
                                read == null
                                        ? form.held(field.key()).map(Held::answer).orElse(null)
                                        : read);
            }
        }
        Judged judged = form.judge(answers);
        Set<String> revealed =
                judged.page(page.number()).fields().stream()
                        .filter(judged::shows)
                        .filter(field -> field.question().reasonFor() == null)
                        .map(Field::key)
                        .filter(key -> !shown.contains(key))
                        .collect(Collectors.toSet());
        List<FieldError> errors =
                judged.errors().stream()
                        .filter(e -> shown.contains(e.key()) && onPage(questions, e))
                        .toList();
        return new Filled(judged.kept(), errors, revealed);
    }

    private static @Nullable Object answer(
            Judged judged, Field field, MultiValueMap<String, String> sent, Answers before) {
        Object earlier = before.get(field.key());
        Object answer = field.read(sent, earlier);
        return judged.takesDontKnow(field) ? DontKnow.newest(field, sent, answer, earlier) : answer;
    }

    /** The answers with a row more or less, if that button was pressed. */
    public static Answers changed(Form form, Answers answers, MultiValueMap<String, String> sent) {
        String step = String.valueOf(sent.getFirst(STEP));
        if (step.startsWith(ADD)) {
            return RowChange.added(form, answers, step.substring(ADD.length()));
        }
        return step.startsWith(DROP)
                ? RowChange.dropped(form, answers, step.substring(DROP.length()))
                : answers;
    }

    private static boolean onPage(List<Field> questions, FieldError error) {
        return questions.stream().anyMatch(f -> f.key().equals(error.key()));
    }

    private static Set<String> shown(List<Field> questions, MultiValueMap<String, String> sent) {
        List<String> said = sent.get(SHOWN);
        Set<String> words = words(said);
        return questions.stream()
                .map(Field::key)
                .filter(key -> said == null || words.contains(key))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(@Nullable List<String> said) {
        return said == null
                ? Set.of()
                : said.stream()
                        .flatMap(each -> Arrays.stream(each.split(" ")))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
