package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What every page of Medvind must pass, whoever it is for. */
final class PageChecks {

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
        if (script) {
            faults.addAll(axe());
        }
        assertThat(faults).as("faults of the page %s (%s)", name, page.url()).isEmpty();
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
