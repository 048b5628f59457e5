package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What every page of Medvind must pass, whoever it is for. */
final class PageChecks {

    private static final Pattern RAW =
            Pattern.compile("\\?\\?\\S+|\\b[A-Z]{2,}_[A-Z_]+\\b|\\bnull\\b");

    /**
     * The page without its words: elements, attributes, where text stands, and whether what is
     * referred to by id is there once.
     */
    private static final String STRUCTURE =
            """
            () => {
              const own = ['id', 'name', 'value', 'href', 'src', 'action', 'content', 'integrity'];
              const referring = ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-owns'];
              const found = id => id ? document.querySelectorAll('#' + CSS.escape(id)).length : 0;
              const shape = element => '<' + element.tagName
                  + [...element.attributes].map(a =>
                      referring.includes(a.name) ? a.name + a.value.split(/\\s+/).map(found)
                      : own.includes(a.name) ? a.name + (a.name === 'id' ? found(a.value) : '')
                      : a.name + '=' + a.value).sort().join(' ')
                  + [...element.childNodes].map(node =>
                      node.nodeType === 1 ? shape(node) : node.textContent.trim() ? '#' : '').join('') + '>';
              return innerWidth + shape(document.documentElement);
            }
            """;

    /** Structures that axe has seen; the same again with other words tells it nothing new. */
    private static final Set<String> SEEN_BY_AXE = ConcurrentHashMap.newKeySet();

    private final Page page;
    private final boolean script;

    PageChecks(Page page, boolean script) {
        this.page = page;
        this.script = script;
    }

    void pass(String name, List<String> complaints) {
        List<String> faults = new ArrayList<>(complaints);
        faults.addAll(new AccessibilityTree(page).faults());
        faults.addAll(new Layout(page).faults());
        faults.addAll(rawWords());
        if (script) {
            faults.addAll(axe());
        }
        assertThat(faults).as("faults of the page %s (%s)", name, page.url()).isEmpty();
    }

    /**
     * Message keys without a text, names of constants, and nulls that slipped through to a reader.
     */
    private List<String> rawWords() {
        return RAW.matcher(page.locator("body").innerText())
                .results()
                .map(found -> "raw words: " + found.group())
                .toList();
    }

    private List<String> axe() {
        String structure = (String) page.evaluate(STRUCTURE);
        if (SEEN_BY_AXE.contains(structure)) {
            return List.of();
        }
        var violations = new AxeBuilder(page).analyze().getViolations();
        if (violations.isEmpty()) {
            SEEN_BY_AXE.add(structure);
        }
        return violations.stream().map(PageChecks::told).toList();
    }

    private static String told(Rule violation) {
        return "axe "
                + violation.getId()
                + ": "
                + violation.getHelp()
                + " "
                + violation.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
