package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every page of Medvind must pass, whoever it is for. */
final class PageChecks {

    private static final Pattern RAW =
            Pattern.compile("\\?\\?\\S+|\\b[A-Z]{2,}_[A-Z_]+\\b|\\bnull\\b");

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
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(PageChecks::told).toList();
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
