package dk.medvind.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A Camunda Form: its pages, and the one judge of answers to it. Immutable and safe to share.
 *
 * <p>A question is hidden when its condition, or that of a group around it, is true or null, with
 * unanswered questions worth what form-js gives them. Hidden answers do not count: not in other
 * conditions, not in {@link #validate}, not after {@link #clean}.
 */
public final class Form {

    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** The first row of the first row, as deep as lists go. */
    private static final Place FIRST_ROWS = new Place("[0]".repeat(10));

    private final String name;
    private final List<FormPage> pages;
    private final Map<String, Field> fields;
    private final Beforehand beforehand;
    private final List<ParsedExpression> shown;
    private final Around around;
    private final Feel feel;
    private final Clock clock;
    private final RulesOfForm rules;

    /**
     * @param beforehand what the form's author answered, by key
     * @param shown the expressions whose values stand in texts, by the number of their sign
     */
    Form(
            String name,
            List<FormPage> pages,
            Map<String, Object> beforehand,
            List<ParsedExpression> shown,
            Feel feel,
            Clock clock) {
        this.name = name;
        this.pages = List.copyOf(pages);
        this.beforehand = new Beforehand(beforehand);
        this.shown = shown;
        this.around = Around.NOTHING;
        this.feel = feel;
        this.clock = clock;
        this.rules = new RulesOfForm(feel, pages);
        var all = new LinkedHashMap<String, Field>();
        Group.fieldsOf(whole().components()).forEach(field -> all.put(field.key(), field));
        this.fields = Collections.unmodifiableMap(all);
    }

    private Form(Form same, Around around) {
        this.name = same.name;
        this.pages = same.pages;
        this.fields = same.fields;
        this.beforehand = same.beforehand;
        this.shown = same.shown;
        this.around = around;
        this.feel = same.feel;
        this.clock = same.clock;
        this.rules = same.rules;
    }

    /**
     * Reads a form.
     *
     * @param name how refusals name it, as {@code single-benefit/application.form}
     * @throws FormRefused when it holds something that cannot be drawn or judged
     */
    public static Form parse(String name, byte[] json) {
        return parse(name, json, Clock.systemUTC());
    }

    /** Reads a form whose conditions and checks take the day from this clock. */
    public static Form parse(String name, byte[] json, Clock clock) {
        return new FormReader(name, new Feel(clock), clock).read(json);
    }

    /**
     * The same form, handed values from outside, which expressions and {@code valuesKey} may name.
     *
     * @param values texts, numbers, lists and maps of such
     */
    public Form given(Map<String, Object> values) {
        return in(around.given(values));
    }

    /** The same form for employees, who may not answer that they do not know. */
    public Form forStaff() {
        return in(around.forStaff());
    }

    boolean isForCitizens() {
        return around.forCitizens();
    }

    /** The same form with what is held about its questions already, by their keys. */
    public Form holding(Map<String, Held> values) {
        return in(around.holding(values));
    }

    private Form in(Around other) {
        return new Form(this, other);
    }

    /** What is held about a question; the citizen may say something else. */
    public Optional<Held> held(String key) {
        return Optional.ofNullable(around.held().get(key));
    }

    public String name() {
        return name;
    }

    /** All pages in order, hidden ones too; of lists what one row asks. */
    public List<FormPage> pages() {
        return pages;
    }

    /** The pages that somebody with these answers sees. */
    public List<FormPage> pages(Answers answers) {
        return judge(answers).pages();
    }

    /** The whole form on one page: for those who fill in many. */
    public FormPage whole() {
        return new FormPage(
                0,
                null,
                pages.stream().flatMap(page -> page.components().stream()).toList(),
                Hide.NEVER);
    }

    /** The page of this number; 0 is the whole form. */
    public Optional<FormPage> page(int number) {
        return number == 0
                ? Optional.of(whole())
                : pages.stream().filter(p -> p.number() == number).findFirst();
    }

    /** The page after this one for somebody with these answers; empty after the last. */
    public Optional<FormPage> after(FormPage page, Answers answers) {
        return pages(answers).stream().filter(p -> p.number() > page.number()).findFirst();
    }

    /** The page before this one for somebody with these answers; empty before the first. */
    public Optional<FormPage> before(FormPage page, Answers answers) {
        return judge(answers).before(page);
    }

    /** Where somebody with these answers goes on: the first page with something to put right. */
    public Optional<FormPage> firstUnfinished(Answers answers) {
        Judged judged = judge(answers);
        Set<String> wrong =
                judged.errors().stream().map(FieldError::key).collect(Collectors.toSet());
        return judged.pages().stream()
                .filter(p -> p.fields().stream().anyMatch(f -> wrong.contains(f.key())))
                .findFirst();
    }

    /** The question of this key, in whichever row it stands. */
    public Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(Place.template(key)));
    }

    /** Every question, hidden ones too, in order; of lists what one row asks. */
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /** What the form's author answered beforehand, in the rows that are there from the start. */
    public Answers initial() {
        return beforehand.initial(rules.lists());
    }

    /** What the form's author answered beforehand in a row. */
    Answers beforehand(Place row) {
        return beforehand.in(row);
    }

    /**
     * What was answered, over what is held already, over what the form's author answered
     * beforehand; where nobody may answer, the author's stands.
     */
    public Answers filledIn(Answers own) {
        Answers answers = around.heldOver(initial()).with(own);
        for (String key : own.keys()) {
            if (field(key).filter(Form::isFixed).isPresent()) {
                answers = answers.with(key, beforehand.answers().get(Place.template(key)));
            }
        }
        return answers;
    }

    /** These answers without those that say what is held already: what the citizen said. */
    public Answers own(Answers answers) {
        return around.withoutHeld(answers);
    }

    private static boolean isFixed(Field field) {
        return field.question().readonly().always() || field.question().disabled().always();
    }

    /** Whether this may be answered to a question, as long as nothing else is answered. */
    public boolean takes(Field field, Object answer) {
        Answers only = Answers.empty().with(field.key(), answer);
        Situation alone = Judged.situation(this, nothing(), field.key());
        return field.validate(only.get(field.key()), alone).isEmpty();
    }

    /** What this form makes of these answers, for those who want to know more than one thing. */
    public Judged judge(Answers answers) {
        return new Judging(this, answers).judge();
    }

    /**
     * Everything wrong with these answers in the order of the form; empty when they may be sent.
     */
    public List<FieldError> validate(Answers answers) {
        return judge(answers).errors();
    }

    /** These answers without those of hidden questions and without keys that no question has. */
    public Answers clean(Answers answers) {
        return judge(answers).counted();
    }

    /** The values of a form that nobody has answered, with one row in every list. */
    Known nothing() {
        var known = new Known(around.given());
        Group.all(whole().components())
                .forEach(
                        component -> {
                            if (component instanceof Field field) {
                                field.at(FIRST_ROWS).putInto(known, null);
                            } else if (component instanceof Computed computed) {
                                known.put(FIRST_ROWS.key(computed.key()), null);
                            }
                        });
        return known;
    }

    Map<String, Object> given() {
        return around.given();
    }

    RulesOfForm rules() {
        return rules;
    }

    @Nullable Object value(ParsedExpression expression, Map<String, Object> context) {
        return feel.evaluate(expression, context);
    }

    /** What stands for a sign; nothing for one that is not of this form. */
    Optional<ParsedExpression> shown(int sign) {
        return sign < shown.size() ? Optional.of(shown.get(sign)) : Optional.empty();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(COPENHAGEN));
    }
}
