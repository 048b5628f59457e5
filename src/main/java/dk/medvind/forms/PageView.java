package dk.medvind.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/** A page with its answers, errors and files, in one language: what the templates draw from. */
public final class PageView {

    private final Form form;
    private final FormPage page;
    private final Filled filled;
    private final List<Upload> uploads;
    private final Locale locale;
    private final MessageSource messages;
    private final Judged judged;
    private final Map<String, String> errors;

    PageView(
            Form form,
            FormPage page,
            Filled filled,
            List<Upload> uploads,
            Locale locale,
            MessageSource messages) {
        this.form = form;
        this.filled = filled;
        this.uploads = List.copyOf(uploads);
        this.locale = locale;
        this.messages = messages;
        this.judged = form.judge(filled.answers());
        this.page = judged.page(page.number());
        this.errors =
                filled.errors().stream()
                        .collect(
                                Collectors.toMap(
                                        FieldError::key,
                                        this::sentence,
                                        (first, second) -> first,
                                        java.util.LinkedHashMap::new));
    }

    /** What stands in the controls of the page. */
    public Controls controls() {
        return new Controls(filled.answers(), uploads, locale);
    }

    /** One link of the error summary. */
    public record ErrorLink(String href, String text) {}

    public @Nullable String title() {
        Words title = page.title();
        return title == null ? null : words(title);
    }

    public int number() {
        return page.number();
    }

    public boolean first() {
        return page.number() == 0 || form.before(page, filled.answers()).isEmpty();
    }

    public boolean hasFiles() {
        return shownFields().anyMatch(f -> f instanceof FileField);
    }

    /** Whether answers on this page have just brought forth more questions. */
    public boolean revealed() {
        return !filled.revealed().isEmpty();
    }

    /** The questions on the page, for the hidden control that says so. */
    public List<String> shown() {
        return shownFields().map(Field::key).toList();
    }

    /** How many rows the lists on the page have, for the hidden control that says so. */
    public List<String> rows() {
        return Group.all(page.components())
                .filter(component -> component instanceof Rows && judged.shows(component))
                .map(Rows.class::cast)
                .map(rows -> rows.key() + ":" + rows.rows().size())
                .toList();
    }

    public List<Component> components() {
        return visible(page.components());
    }

    public List<Component> visible(List<Component> components) {
        return components.stream()
                .filter(judged::isDrawn)
                .filter(each -> !(each instanceof Field field && isReason(field)))
                .toList();
    }

    public List<ErrorLink> errors() {
        return errors.entrySet().stream()
                .map(e -> new ErrorLink("#" + judged.id(e.getKey()), e.getValue()))
                .toList();
    }

    public String words(Words words) {
        return judged.say(words, locale);
    }

    /** Which template fragment draws it. */
    public String kind(Component component) {
        if (component instanceof Field field) {
            return locked(field)
                    ? "locked"
                    : form.held(field.key()).isEmpty() ? field.kind() : "held";
        }
        return component.kind();
    }

    /** What is held about a question that {@link #kind} calls held. */
    public HeldView held(Field field) {
        Held held = form.held(field.key()).orElseThrow();
        Object said = filled.answers().get(field.key());
        return new HeldView(
                summary().read(field, held.answer()),
                held.details(locale),
                held.source(locale),
                error(field) != null || !held.says(said),
                reasonFor(field));
    }

    private @Nullable Field reasonFor(Field field) {
        return page.fields().stream()
                .filter(each -> field.key().equals(each.question().reasonFor()))
                .findFirst()
                .orElse(null);
    }

    /** Asked in the frame of what is held, and not at all where nothing is. */
    private static boolean isReason(Field field) {
        return field.question().reasonFor() != null;
    }

    /** A text in HTML; what people answered stands escaped in it. */
    public String html(Prose prose) {
        return Words.filled(
                prose.html().in(locale),
                (sign, place) -> HtmlUtils.htmlEscape(judged.said(sign, place, locale), "UTF-8"));
    }

    /** What may be chosen. */
    public List<Option> options(Field field) {
        return judged.options(field);
    }

    /** Whether the answer is shown without a control. */
    public boolean locked(Field field) {
        return judged.isLocked(field);
    }

    /** The answer to a question without a control. */
    public List<String> answer(Field field) {
        return summary().answer(field);
    }

    private SummaryWriter summary() {
        return new SummaryWriter(judged, filled.answers(), uploads, messages, locale);
    }

    /** A table's head and rows, as they are read. */
    public TableView table(DataTable table) {
        return TableView.of(table, judged, locale);
    }

    /** The files of a list that are the case's own. */
    public List<Upload> files(OwnFilesList list) {
        List<String> named = judged.named(list);
        return uploads.stream().filter(upload -> named.contains(upload.id())).toList();
    }

    public @Nullable String error(Field field) {
        return errors.get(field.key());
    }

    /** Whether this is the first question that has just come forth: it takes the focus. */
    public boolean takesFocus(Field field) {
        return errors.isEmpty()
                && shownFields()
                        .filter(f -> filled.revealed().contains(f.key()))
                        .findFirst()
                        .filter(field::equals)
                        .isPresent();
    }

    /** The ids of hint and error, for {@code aria-describedby}; null when there are none. */
    public @Nullable String describedBy(Field field) {
        String ids =
                Stream.of(
                                field.question().description() == null ? "" : field.id() + "-hint",
                                error(field) == null ? "" : field.id() + "-error")
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** Whether beside the question stands a box to say that one does not know. */
    public boolean offersDontKnow(Field field) {
        return field.question().required() && judged.takesDontKnow(field);
    }

    /** What the box is called that says so. */
    public String dontKnowBox(Field field) {
        return DontKnow.box(field);
    }

    private Stream<Field> shownFields() {
        return page.fields().stream()
                .filter(judged::shows)
                .filter(field -> !isReason(field) || isHeld(field.question().reasonFor()));
    }

    private boolean isHeld(@Nullable String key) {
        return key != null && form.held(key).isPresent();
    }

    private String sentence(FieldError error) {
        var args =
                Stream.concat(Stream.of(judged.called(error.key(), locale)), error.args().stream())
                        .map(a -> a instanceof Words words ? words(words) : a)
                        .map(a -> a instanceof BigDecimal n ? Amount.show(n, locale) : a)
                        .toArray();
        return messages.getMessage(error.messageKey(), args, locale);
    }
}
