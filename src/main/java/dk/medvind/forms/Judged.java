package dk.medvind.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/** What a form makes of some answers: what is seen, what counts and what is wrong. */
public final class Judged {

    private final Form form;
    private final Answers answers;
    private final Drawn drawn;
    private final Known known;
    private final Set<Component> seen;

    /** The form with as many rows as the answers have. */
    record Drawn(
            List<FormPage> pages,
            Map<Integer, Group> frames,
            Map<String, Field> fields,
            Map<String, Rows> lists) {}

    Judged(Form form, Answers answers, Drawn drawn, Known known, Set<Component> seen) {
        this.form = form;
        this.answers = answers;
        this.drawn = drawn;
        this.known = known;
        this.seen = seen;
    }

    /** The pages that are seen. */
    public List<FormPage> pages() {
        return drawn.pages().stream()
                .filter(page -> page.components().stream().anyMatch(this::isDrawn))
                .toList();
    }

    /** The page before this one that is seen; empty before the first. */
    public Optional<FormPage> before(FormPage page) {
        return pages().stream()
                .filter(p -> p.number() < page.number())
                .reduce((earlier, later) -> later);
    }

    /** The page with its rows; 0 is the whole form, a frame per page that has a title. */
    public FormPage page(int number) {
        if (number > 0) {
            return drawn.pages().get(number - 1);
        }
        var all = new ArrayList<Component>();
        for (FormPage page : drawn.pages()) {
            Group frame = drawn.frames().get(page.number());
            if (frame == null) {
                all.addAll(page.components());
            } else {
                all.add(frame);
            }
        }
        return new FormPage(0, null, List.copyOf(all), Hide.NEVER);
    }

    /** Every question, hidden ones too, in every row there is. */
    public List<Field> fields() {
        return List.copyOf(drawn.fields().values());
    }

    /** The questions that are seen. */
    public List<Field> shown() {
        return fields().stream().filter(this::shows).toList();
    }

    /** The question of this key, {@code expenses[0].amount} in a row. */
    public Optional<Field> field(String key) {
        return Optional.ofNullable(drawn.fields().get(key));
    }

    /**
     * The answers without those of hidden questions and without keys that no question has, with
     * what the form reckons from them.
     */
    public Answers counted() {
        return with(fields().stream().filter(this::counts));
    }

    /** As {@link #counted()}, with answers that are disabled now and may count again: a draft. */
    public Answers kept() {
        return with(fields().stream().filter(this::shows));
    }

    private Answers with(Stream<Field> those) {
        Answers kept = answers.only(those.map(Field::key).collect(Collectors.toSet()));
        for (Rows rows : lists().toList()) {
            kept = kept.with(rows.key(), BigDecimal.valueOf(rows.rows().size()));
        }
        for (Component component : seen) {
            if (component instanceof Computed computed) {
                Object value = at(computed.key()).value(computed.expression());
                kept = kept.with(computed.key(), Reckoned.answer(value));
            }
        }
        return kept;
    }

    /** Whether the question is seen and its answer counts. */
    boolean counts(Field field) {
        return shows(field) && !field.question().disabled().holds(at(field.key()));
    }

    /**
     * Everything wrong with the answers that count, in the order of the form; empty when they may
     * be sent.
     */
    public List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        lists().filter(this::isMisunderstood)
                .forEach(rows -> errors.add(FieldError.ofRows(rows.key(), rows.most())));
        for (Field field : fields()) {
            if (counts(field) && canBeAnswered(field)) {
                errors.addAll(field.validate(given(field), at(field.key())));
            }
        }
        return errors;
    }

    /** What is held about a question. */
    Optional<Held> held(Field field) {
        return form.held(field.key());
    }

    boolean shows(Component component) {
        return seen.contains(component);
    }

    /** Whether it is seen and something to look at. */
    boolean isDrawn(Component component) {
        return shows(component) && !(component instanceof Computed);
    }

    /** Whether something else than a number of rows was said of a list. */
    private boolean isMisunderstood(Rows rows) {
        Object said = answers.get(rows.key());
        return said != null
                && !(said instanceof BigDecimal number
                        && number.compareTo(BigDecimal.valueOf(rows.rows().size())) == 0);
    }

    /**
     * Whether the answer is shown without a control: disabled, or readonly and good. One that is
     * readonly and wrong could not be put right otherwise.
     */
    boolean isLocked(Field field) {
        Situation here = at(field.key());
        return field.question().disabled().holds(here)
                || field.question().readonly().holds(here)
                        && field.validate(given(field), here).isEmpty();
    }

    /** What may be chosen. */
    List<Option> options(Field field) {
        return field.options().in(at(field.key()));
    }

    /** The words with the values that their author asked for. */
    String say(Words words, Locale locale) {
        return Words.filled(words.in(locale), (sign, place) -> said(sign, place, locale));
    }

    /** What a question is called outside of its row: "Udgift 2: Hvad er det?". */
    String called(Field field, Locale locale) {
        return begin(field.key(), locale) + say(field.question().label(), locale);
    }

    /** What a question or a list of this key is called; nothing if there is none. */
    public String called(String key, Locale locale) {
        Rows list = drawn.lists().get(key);
        return list == null
                ? field(key).map(field -> called(field, locale)).orElse("")
                : begin(key, locale) + say(list.label(), locale);
    }

    /** Where on the page it is; empty if it is nowhere. */
    String id(String key) {
        Rows list = drawn.lists().get(key);
        return list == null ? field(key).map(Field::id).orElse("") : list.id();
    }

    private String begin(String key, Locale locale) {
        var begin = new StringBuilder();
        for (Place row = Place.of(key); !row.row().isEmpty(); row = row.outer()) {
            Rows list = drawn.lists().get(row.list());
            if (list != null) {
                begin.insert(
                        0, list.repeat().called(say(list.label(), locale), row.number()) + ": ");
            }
        }
        return begin.toString();
    }

    /** What stands for a sign in a row. */
    String said(int sign, Place place, Locale locale) {
        return form.shown(sign)
                .map(value -> Reckoned.said(form.value(value, known.at(place)), locale))
                .orElse("");
    }

    /** What an expression tells outside of all rows. */
    @Nullable Object value(ParsedExpression expression) {
        return form.value(expression, known.at(Place.OUTSIDE));
    }

    /** The ids of files that a list names. */
    List<String> named(OwnFilesList list) {
        Object source = value(list.source());
        List<?> items = source instanceof List<?> several ? several : Arrays.asList(source);
        return items.stream()
                .map(item -> item instanceof Map<?, ?> file ? file.get("documentId") : item)
                .map(Reckoned::plain)
                .toList();
    }

    /** Whether "Det ved jeg ikke" answers it. */
    boolean takesDontKnow(Field field) {
        return form.isForCitizens() && field.takesDontKnow();
    }

    /** The answer; null also where one must know and says otherwise. */
    private @Nullable Object given(Field field) {
        Object answer = answers.get(field.key());
        return answer == DontKnow.DONT_KNOW && !takesDontKnow(field) ? null : answer;
    }

    /** A question whose options are told by something that is not there cannot stop anybody. */
    private boolean canBeAnswered(Field field) {
        return field.options().reckoned() == null
                || !options(field).isEmpty()
                || answers.get(field.key()) != null;
    }

    /** The lists that are seen. */
    Stream<Rows> lists() {
        return drawn.lists().values().stream().filter(this::shows);
    }

    private Situation at(String key) {
        return situation(form, known, key);
    }

    static Situation situation(Form form, Known known, String key) {
        return new Situation() {
            @Override
            public LocalDate today() {
                return form.today();
            }

            @Override
            public @Nullable Object value(ParsedExpression expression) {
                return form.value(expression, known.at(Place.of(key)));
            }
        };
    }
}
