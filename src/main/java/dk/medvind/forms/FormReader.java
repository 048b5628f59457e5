package dk.medvind.forms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a Camunda Form and refuses what {@link Form} could not keep its promises about. */
final class FormReader {

    private static final int NEWEST_SCHEMA = 19;
    private static final int DEEPEST = 8;
    private static final int MOST_NUMBER = 1000;
    private static final int LONGEST_PICTURE = 300_000;
    private static final Set<String> IGNORED = Set.of("spacer", "button");
    private static final Pattern PICTURE =
            Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");
    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final Feel feel;
    private final Clock clock;
    private final Expressions expressions;
    private final FieldReader fields;
    private final Map<String, Object> initial = new LinkedHashMap<>();
    private int groups;

    FormReader(String name, Feel feel, Clock clock) {
        this.name = name;
        this.feel = feel;
        this.clock = clock;
        this.expressions = new Expressions(feel);
        this.fields = new FieldReader(initial, expressions);
    }

    Form read(byte[] json) {
        Piece root = root(json);
        if (!"default".equals(root.text("type"))) {
            throw root.refused("is no Camunda Form: its type must be default");
        }
        Integer schema = root.count("schemaVersion");
        if (schema != null && (schema < 1 || schema > NEWEST_SCHEMA)) {
            throw root.refused("schemaVersion must be from 1 to " + NEWEST_SCHEMA);
        }
        var pages = pages(root.list("components"));
        if (pages.isEmpty()) {
            throw root.refused("asks nothing");
        }
        var form = new Form(name, pages, initial, expressions.shown(), feel, clock);
        expressions.refuseUnknownNames(form.nothing());
        return form;
    }

    private Piece root(byte[] json) {
        try {
            JsonNode node = JSON.readTree(json);
            return new Piece(name, "the form", node);
        } catch (JacksonException e) {
            throw new FormRefused(name, "the form", "is not JSON");
        }
    }

    /** One page per group; what stands between groups is a page together. */
    private List<FormPage> pages(List<Piece> pieces) {
        var pages = new ArrayList<FormPage>();
        var loose = new ArrayList<Component>();
        for (Piece piece : pieces) {
            Component component = component(piece, "", 0);
            if (component instanceof Group group) {
                addLoose(pages, loose);
                pages.add(new FormPage(pages.size() + 1, group.label(), lead(group), group.hide()));
            } else if (component != null) {
                loose.add(component);
            }
        }
        addLoose(pages, loose);
        return pages;
    }

    private static void addLoose(List<FormPage> pages, List<Component> loose) {
        if (!loose.isEmpty()) {
            pages.add(new FormPage(pages.size() + 1, null, List.copyOf(loose), Hide.NEVER));
            loose.clear();
        }
    }

    /** A page's own description becomes its first text. */
    private static List<Component> lead(Group group) {
        Words description = group.description();
        if (description == null) {
            return group.components();
        }
        var all = new ArrayList<Component>();
        all.add(new Prose(Markdown.paragraph(description), Hide.NEVER));
        all.addAll(group.components());
        return List.copyOf(all);
    }

    private @Nullable Component component(Piece piece, String path, int depth) {
        String type = piece.needText("type");
        if (IGNORED.contains(type)) {
            return null;
        }
        if (depth > DEEPEST) {
            throw piece.refused("stands too deep: at most " + DEEPEST + " groups and lists");
        }
        Hide hide = hide(piece, path);
        return switch (type) {
            case "text" -> new Prose(Markdown.of(piece, words(piece, "text", path)), hide);
            case "group" -> group(piece, path, hide, depth);
            case "dynamiclist" -> repeat(piece, path, hide, depth);
            case "separator" -> new Divider(hide);
            case "image" -> picture(piece, path, hide);
            case "expression" ->
                    new Computed(
                            fields.key(piece, path, "key"),
                            expressions.need(piece, "expression", path),
                            hide);
            case "table" -> table(outsideOfLists(piece, path), path, hide);
            case "documentPreview" ->
                    new OwnFilesList(
                            words(outsideOfLists(piece, path), "label", path),
                            expressions.need(piece, "dataSource", path),
                            hide);
            default -> fields.read(type, piece, path, hide);
        };
    }

    private List<Component> components(Piece piece, String path, int depth) {
        var components = new ArrayList<Component>();
        for (Piece each : piece.list("components")) {
            Component component = component(each, path, depth + 1);
            if (component != null) {
                components.add(component);
            }
        }
        return List.copyOf(components);
    }

    private Group group(Piece piece, String path, Hide hide, int depth) {
        String own = piece.text("path");
        String inner = own == null ? path : path + own + ".";
        groups++;
        return new Group(
                "group-" + groups,
                expressions.words(piece, "label", path),
                expressions.words(piece, "description", path),
                components(piece, inner, depth),
                hide);
    }

    private Repeat repeat(Piece piece, String path, Hide hide, int depth) {
        String key = fields.key(piece, path, "path");
        Piece properties = piece.object("properties");
        int most = among(piece, properties, "most", Repeat.MOST, 1, Repeat.MOST);
        int first = among(piece, piece, "defaultRepetitions", 1, 0, most);
        int numberedFrom = among(piece, properties, "numberedFrom", 1, 0, MOST_NUMBER);
        boolean changeable = !piece.has("allowAddRemove") || piece.flag("allowAddRemove");
        return new Repeat(
                key,
                words(piece, "label", path),
                expressions.words(piece, "description", path),
                components(piece, key + "[].", depth),
                first,
                most,
                numberedFrom,
                changeable && (!piece.has("isRepeating") || piece.flag("isRepeating")),
                hide);
    }

    private static int among(
            Piece list, Piece piece, String name, int otherwise, int least, int most) {
        Integer count = piece.count(name);
        if (count != null && (count < least || count > most)) {
            throw list.refused("its " + name + " must lie between " + least + " and " + most);
        }
        return count == null ? otherwise : count;
    }

    private Picture picture(Piece piece, String path, Hide hide) {
        String source = piece.needText("source");
        if (source.length() > LONGEST_PICTURE || !PICTURE.matcher(source).matches()) {
            throw piece.refused(
                    "a picture must come with the form, as data:image/png;base64,… of at most "
                            + LONGEST_PICTURE
                            + " characters");
        }
        Words alt = expressions.words(piece, "alt", path);
        return new Picture(source, alt == null ? Words.danish("") : alt, hide);
    }

    private DataTable table(Piece piece, String path, Hide hide) {
        var columns = new ArrayList<DataTable.Column>();
        for (Piece each : piece.list("columns")) {
            columns.add(new DataTable.Column(each.needText("key"), words(each, "label", path)));
        }
        boolean told = piece.has("columnsExpression");
        if (told != columns.isEmpty()) {
            throw piece.refused("needs columns or a columnsExpression");
        }
        return new DataTable(
                expressions.words(piece, "label", path),
                expressions.need(piece, "dataSource", path),
                columns,
                told ? expressions.need(piece, "columnsExpression", path) : null,
                hide);
    }

    private static Piece outsideOfLists(Piece piece, String path) {
        if (path.contains("[]")) {
            throw piece.refused("cannot stand in a list");
        }
        return piece;
    }

    private Words words(Piece piece, String name, String path) {
        return expressions.words(piece, name, piece.needText(name), path);
    }

    private Hide hide(Piece piece, String path) {
        Piece conditional = piece.object("conditional");
        JsonNode hide = conditional.raw("hide");
        if (hide == null || hide.isString() && hide.asString().isBlank()) {
            return Hide.NEVER;
        }
        if (hide.isBoolean()) {
            return hide.asBoolean() ? Hide.ALWAYS : Hide.NEVER;
        }
        return Hide.when(expressions.read(piece, conditional.needText("hide"), path));
    }
}
