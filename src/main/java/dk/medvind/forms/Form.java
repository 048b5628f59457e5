package dk.medvind.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Camunda Form: its pages, and the one judge of answers to it. Immutable and safe to share.
 *
 * <p>A question is hidden when its condition, or that of a group around it, is true or null, with
 * unanswered questions worth what form-js gives them. Hidden answers do not count: not in other
 * conditions, not in {@link #validate}, not after {@link #clean}.
 */
public final class Form {

    static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private static final Component NOTHING = new Prose(new Words("", null), Hide.ALWAYS);

    private final String name;
    private final List<FormPage> pages;
    private final Map<String, Field> fields;
    private final Map<FormPage, Component> frames;
    private final Answers initial;
    private final HideRules hideRules;
    private final Clock clock;

    Form(String name, List<FormPage> pages, Answers initial, Feel feel, Clock clock) {
        this.name = name;
        this.pages = List.copyOf(pages);
        this.initial = initial;
        this.hideRules = new HideRules(feel, pages.stream().flatMap(Form::rules).toList());
        this.clock = clock;
        this.fields = new LinkedHashMap<>();
        this.frames = new IdentityHashMap<>();
        pages.forEach(page -> page.fields().forEach(f -> fields.put(f.key(), f)));
        pages.forEach(this::frame);
    }

    private void frame(FormPage page) {
        Words title = page.title();
        if (title != null) {
            String id = "page-" + page.number();
            frames.put(page, new Group(id, title, null, page.components(), page.hide()));
        }
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

    public String name() {
        return name;
    }

    /** All pages in order, hidden ones too. */
    public List<FormPage> pages() {
        return pages;
    }

    /** The pages that somebody with these answers sees. */
    public List<FormPage> pages(Answers answers) {
        return judge(answers).pages();
    }

    /** The whole form on one page, a frame per group: for those who fill in many. */
    public FormPage whole() {
        return new FormPage(
                0,
                null,
                pages.stream()
                        .flatMap(
                                page ->
                                        frames.containsKey(page)
                                                ? Stream.of(frames.get(page))
                                                : page.components().stream())
                        .toList(),
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
        return pages(answers).stream()
                .filter(p -> p.number() < page.number())
                .reduce((earlier, later) -> later);
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

    public Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** Every question, hidden ones too, in order. */
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /** What the form's author answered beforehand. */
    public Answers initial() {
        return initial;
    }

    /** What this form makes of these answers, for those who want to know more than one thing. */
    public Judged judge(Answers answers) {
        return new Judged(this, answers, visible(answers), this::today);
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

    /**
     * What somebody with these answers sees. Conditions are asked again until hiding one question
     * changes no other, at most once per question.
     */
    private Set<Component> visible(Answers answers) {
        Map<String, Object> known = conditions(answers, fields.keySet());
        Set<Component> seen = seen(hideRules.hiding(known));
        for (int round = 0; round < fields.size(); round++) {
            var counted = conditions(answers, keysOf(seen));
            if (counted.equals(known)) {
                break;
            }
            known = counted;
            seen = seen(hideRules.hiding(known));
        }
        return seen;
    }

    private Set<Component> seen(Set<Hide> hiding) {
        Set<Component> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (FormPage page : pages) {
            if (!page.hide().isAmong(hiding)) {
                collect(page.components(), hiding, seen);
                seen.add(frames.getOrDefault(page, NOTHING));
            }
        }
        return seen;
    }

    private static void collect(List<Component> components, Set<Hide> hiding, Set<Component> seen) {
        for (Component component : components) {
            if (!component.hide().isAmong(hiding)) {
                seen.add(component);
                if (component instanceof Group group) {
                    collect(group.components(), hiding, seen);
                }
            }
        }
    }

    private static Stream<Hide> rules(FormPage page) {
        return Stream.concat(Stream.of(page.hide()), rules(page.components()));
    }

    private static Stream<Hide> rules(List<Component> components) {
        return components.stream()
                .flatMap(
                        component ->
                                Stream.concat(
                                        Stream.of(component.hide()),
                                        component instanceof Group group
                                                ? rules(group.components())
                                                : Stream.empty()));
    }

    private Set<String> keysOf(Set<Component> seen) {
        return fields.values().stream()
                .filter(seen::contains)
                .map(Field::key)
                .collect(Collectors.toSet());
    }

    private Map<String, Object> conditions(Answers answers, Set<String> counted) {
        var context = new LinkedHashMap<String, Object>();
        for (Field field : fields.values()) {
            field.putInto(context, counted.contains(field.key()) ? answers.get(field.key()) : null);
        }
        return context;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(COPENHAGEN));
    }
}
