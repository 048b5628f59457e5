package dk.medvind.journeys;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The page as a screen reader is told of it by Chromium. Finds what axe does not: questions that
 * are not tied to their options, selects that are none, headings that skip a level.
 */
final class AccessibilityTree {

    private static final Set<String> NAMED =
            Set.of(
                    "textbox",
                    "searchbox",
                    "spinbutton",
                    "combobox",
                    "listbox",
                    "checkbox",
                    "radio",
                    "switch",
                    "button",
                    "link",
                    "radiogroup",
                    "heading",
                    "dialog",
                    "navigation");

    private final Page page;
    private final Map<String, JsonObject> nodes = new LinkedHashMap<>();

    AccessibilityTree(Page page) {
        this.page = page;
        CDPSession session = page.context().newCDPSession(page);
        for (JsonElement node :
                session.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
            JsonObject object = node.getAsJsonObject();
            if (!object.get("ignored").getAsBoolean()) {
                nodes.put(object.get("nodeId").getAsString(), object);
            }
        }
        session.detach();
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        nodes.values().forEach(node -> nameOf(node, faults));
        questions(faults);
        headings(faults);
        document(faults);
        return faults;
    }

    private void nameOf(JsonObject node, List<String> faults) {
        if (NAMED.contains(role(node)) && name(node).isBlank()) {
            faults.add("A " + role(node) + " without a name for screen readers");
        }
    }

    /** Every radio button stands in a group that is named by its question. */
    private void questions(List<String> faults) {
        for (JsonObject node : nodes.values()) {
            if (role(node).equals("radio") && !hasNamedGroup(node)) {
                faults.add("The option \"" + name(node) + "\" is not tied to its question");
            }
        }
        long selects = count("select:visible");
        long told = count("select:visible:not([multiple]):not([size])");
        long comboboxes = nodes.values().stream().filter(n -> role(n).equals("combobox")).count();
        if (selects > 0 && comboboxes < told) {
            faults.add(told + " selects on the page, but only " + comboboxes + " told as such");
        }
    }

    private boolean hasNamedGroup(JsonObject node) {
        JsonObject above = parent(node);
        while (above != null) {
            if (Set.of("group", "radiogroup").contains(role(above)) && !name(above).isBlank()) {
                return true;
            }
            above = parent(above);
        }
        return false;
    }

    private void headings(List<String> faults) {
        int before = 0;
        int first = 0;
        for (int level : levels()) {
            first += level == 1 ? 1 : 0;
            if (level > before + 1) {
                faults.add("A heading of level " + level + " follows one of level " + before);
            }
            before = level;
        }
        if (first != 1) {
            faults.add(first + " headings of level 1 instead of one");
        }
    }

    /** An alert stands above the page's own heading, because it is to be read first. */
    private List<Integer> levels() {
        var levels =
                (List<?>)
                        page.locator(
                                        "h1:visible, h2:visible, h3:visible, h4:visible, h5:visible, h6:visible")
                                .evaluateAll(
                                        "all => all.filter(h => !h.closest('[role=alert]'))"
                                                + ".map(h => Number(h.tagName[1]))");
        return levels.stream().map(level -> ((Number) level).intValue()).toList();
    }

    private void document(List<String> faults) {
        if (!Set.of("da", "en").contains(page.locator("html").getAttribute("lang"))) {
            faults.add("The page does not say that it is Danish or English");
        }
        if (page.title().isBlank()) {
            faults.add("The page has no title");
        }
        if (nodes.values().stream().filter(node -> role(node).equals("main")).count() != 1) {
            faults.add("The page has not exactly one main part");
        }
    }

    private long count(String selector) {
        return page.locator(selector).count();
    }

    private @org.jspecify.annotations.Nullable JsonObject parent(JsonObject node) {
        JsonElement id = node.get("parentId");
        return id == null ? null : nodes.get(id.getAsString());
    }

    private static String role(JsonObject node) {
        return text(node, "role");
    }

    private static String name(JsonObject node) {
        return text(node, "name");
    }

    private static String text(JsonObject node, String property) {
        JsonObject value = node.getAsJsonObject(property);
        return value == null || !value.has("value") ? "" : value.get("value").getAsString();
    }
}
