package dk.medvind.forms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a Camunda Form and refuses what {@link Form} could not keep its promises about. */
final class FormReader {

    private static final int NEWEST_SCHEMA = 19;
    private static final Set<String> IGNORED = Set.of("separator", "spacer", "button");
    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final Feel feel;
    private final Clock clock;
    private final FieldReader fields;
    private final Map<ParsedExpression, Piece> conditions = new LinkedHashMap<>();
    private final Map<String, Object> initial = new LinkedHashMap<>();
    private int groups;

    FormReader(String name, Feel feel, Clock clock) {
        this.name = name;
        this.feel = feel;
        this.clock = clock;
        this.fields = new FieldReader(initial);
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
        var form = new Form(name, pages, Answers.of(initial), feel, clock);
        conditions.forEach((condition, piece) -> onlyKnownNames(form, condition, piece));
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
            Component component = component(piece, "");
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

    private @Nullable Component component(Piece piece, String path) {
        String type = piece.needText("type");
        if (IGNORED.contains(type)) {
            return null;
        }
        Hide hide = hide(piece);
        return switch (type) {
            case "text" -> new Prose(Markdown.of(piece), hide);
            case "group" -> group(piece, path, hide);
            default -> fields.read(type, piece, path, hide);
        };
    }

    private Group group(Piece piece, String path, Hide hide) {
        String own = piece.text("path");
        String inner = own == null ? path : path + own + ".";
        var components = new ArrayList<Component>();
        for (Piece each : piece.list("components")) {
            Component component = component(each, inner);
            if (component != null) {
                components.add(component);
            }
        }
        groups++;
        return new Group(
                "group-" + groups,
                FieldReader.words(piece, "label", piece.needText("label")),
                FieldReader.words(piece, "description"),
                List.copyOf(components),
                hide);
    }

    private Hide hide(Piece piece) {
        Piece conditional = piece.object("conditional");
        JsonNode hide = conditional.raw("hide");
        if (hide == null || hide.isString() && hide.asString().isBlank()) {
            return Hide.NEVER;
        }
        if (hide.isBoolean()) {
            return hide.asBoolean() ? Hide.ALWAYS : Hide.NEVER;
        }
        try {
            ParsedExpression condition = feel.parse(conditional.needText("hide"));
            conditions.put(condition, piece);
            return Hide.when(condition);
        } catch (IllegalArgumentException e) {
            throw piece.refused(String.valueOf(e.getMessage()));
        }
    }

    /** A misspelt name would be null, and null hides the question for ever. */
    private void onlyKnownNames(Form form, ParsedExpression condition, Piece piece) {
        var context = new LinkedHashMap<String, Object>();
        form.fields().forEach(f -> f.putInto(context, null));
        List<String> unknown = feel.unknown(condition, context);
        if (!unknown.isEmpty()) {
            throw piece.refused(
                    "its condition names what the form does not have: "
                            + String.join("; ", unknown));
        }
    }
}
