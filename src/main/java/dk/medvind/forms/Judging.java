package dk.medvind.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out what a form makes of some answers: its rows, its values and what is hidden. */
final class Judging {

    /** In all lists of a form together. */
    private static final int MOST_ROWS = 100;

    private final Form form;
    private final Answers answers;
    private final List<FormPage> pages;
    private final Map<Integer, Group> frames = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Computed> computed = new ArrayList<>();
    private final Map<String, Rows> lists = new LinkedHashMap<>();
    private int rows;

    Judging(Form form, Answers answers) {
        this.form = form;
        this.answers = answers;
        this.pages =
                form.rules().depthOfLists() > 0
                        ? form.pages().stream().map(this::withRows).toList()
                        : form.pages();
        for (FormPage page : pages) {
            Group.all(page.components()).forEach(this::note);
            Words title = page.title();
            if (title != null) {
                String id = "page-" + page.number();
                frames.put(
                        page.number(), new Group(id, title, null, page.components(), page.hide()));
            }
        }
    }

    private void note(Component component) {
        if (component instanceof Field field) {
            fields.put(field.key(), field);
        } else if (component instanceof Computed value) {
            computed.add(value);
        } else if (component instanceof Rows rows) {
            lists.put(rows.key(), rows);
        }
    }

    /**
     * Conditions are asked again until hiding one question changes no other, at most once per
     * question.
     */
    Judged judge() {
        Known known = known(fields.keySet(), lists.keySet());
        Set<Component> seen = seen(known);
        for (int round = 0; round < fields.size(); round++) {
            Known counted = known(keysOf(seen, known), listsOf(seen));
            if (counted.equals(known)) {
                break;
            }
            known = counted;
            seen = seen(known);
        }
        return new Judged(
                form, answers, new Judged.Drawn(pages, frames, fields, lists), known, seen);
    }

    private Known known(Set<String> counted, Set<String> listed) {
        var known = new Known(form.given());
        lists.forEach(
                (key, list) -> known.list(key, listed.contains(key) ? list.rows().size() : 0));
        for (Field field : fields.values()) {
            String key = field.key();
            if (isIn(listed, key)) {
                field.putInto(known, counted.contains(key) ? answers.get(key) : null);
            }
        }
        var reckoned = computed.stream().filter(each -> isIn(listed, each.key())).toList();
        reckoned.forEach(each -> known.put(each.key(), null));
        // Twice, so that one may use another that comes later.
        for (int round = 0; round < 2 && !reckoned.isEmpty(); round++) {
            for (Computed each : reckoned) {
                var here = known.at(Place.of(each.key()));
                known.put(each.key(), form.value(each.expression(), here));
                known.changed();
            }
        }
        return known;
    }

    private Set<Component> seen(Known known) {
        Set<Component> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Hide> hiding = form.rules().outside().hiding(known.at(Place.OUTSIDE));
        for (FormPage page : pages) {
            if (!page.hide().isAmong(hiding)) {
                collect(page.components(), hiding, known, seen);
                Group frame = frames.get(page.number());
                if (frame != null) {
                    seen.add(frame);
                }
            }
        }
        return seen;
    }

    private void collect(
            List<? extends Component> components,
            Set<Hide> hiding,
            Known known,
            Set<Component> seen) {
        for (Component component : components) {
            if (!component.hide().isAmong(hiding)) {
                seen.add(component);
                if (component instanceof Rows rows) {
                    for (Rows.Row row : rows.rows()) {
                        seen.add(row);
                        var own =
                                form.rules()
                                        .inRowsOf(rows.repeat())
                                        .hiding(known.at(new Place(row.key())));
                        collect(row.components(), own, known, seen);
                    }
                } else {
                    collect(Group.inside(component), hiding, known, seen);
                }
            }
        }
    }

    /** The questions whose answers count: seen and not disabled. */
    private Set<String> keysOf(Set<Component> seen, Known known) {
        return fields.values().stream()
                .filter(seen::contains)
                .filter(
                        field ->
                                !field.question()
                                        .disabled()
                                        .holds(Judged.situation(form, known, field.key())))
                .map(Field::key)
                .collect(Collectors.toSet());
    }

    private Set<String> listsOf(Set<Component> seen) {
        return lists.values().stream()
                .filter(seen::contains)
                .map(Rows::key)
                .collect(Collectors.toSet());
    }

    /** Whether it stands in no list, or in one of these. */
    private static boolean isIn(Set<String> listed, String key) {
        Place place = Place.of(key);
        return place.row().isEmpty() || listed.contains(place.list());
    }

    private FormPage withRows(FormPage page) {
        return new FormPage(
                page.number(), page.title(), in(Place.OUTSIDE, page.components()), page.hide());
    }

    private List<Component> in(Place place, List<Component> components) {
        return components.stream().map(component -> in(place, component)).toList();
    }

    private Component in(Place place, Component component) {
        if (component instanceof Group group) {
            return new Group(
                    group.id() + Field.htmlName(place.row()),
                    place.wordsOrNone(group.label()),
                    place.wordsOrNone(group.description()),
                    in(place, group.components()),
                    group.hide());
        }
        if (component instanceof Repeat repeat) {
            return rows(place, repeat);
        }
        return place.row().isEmpty() ? component : instance(place, component);
    }

    private Rows rows(Place place, Repeat repeat) {
        String key = place.key(repeat.key());
        var rows = new ArrayList<Rows.Row>();
        int count = count(repeat, key);
        for (int n = 0; n < count; n++) {
            Place row = place.row(key, n);
            rows.add(
                    new Rows.Row(
                            row.row(), repeat.numberedFrom() + n, in(row, repeat.components())));
        }
        return new Rows(
                repeat,
                key,
                place.words(repeat.label()),
                place.wordsOrNone(repeat.description()),
                rows);
    }

    /** Where rows may not be changed, and where the count is none, those from the start. */
    private int count(Repeat repeat, String key) {
        int wanted =
                answers.number(key)
                        .filter(count -> repeat.changeable() && isCount(count, repeat))
                        .map(BigDecimal::intValue)
                        .orElse(repeat.first());
        int count = Math.min(wanted, MOST_ROWS - rows);
        rows += count;
        return count;
    }

    private static boolean isCount(BigDecimal number, Repeat repeat) {
        return number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(repeat.most())) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static Component instance(Place place, Component component) {
        if (component instanceof Field field) {
            return field.at(place);
        }
        if (component instanceof Computed computed) {
            return new Computed(place.key(computed.key()), computed.expression(), computed.hide());
        }
        if (component instanceof Picture picture) {
            return new Picture(picture.source(), place.words(picture.alt()), picture.hide());
        }
        return component instanceof Prose prose
                ? new Prose(place.words(prose.html()), prose.hide())
                : new Divider(component.hide());
    }
}
