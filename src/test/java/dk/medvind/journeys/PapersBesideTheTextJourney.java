package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.medvind.documents.ExampleFiles;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A caseworker reads two papers while they write: leafs by key, turns, names and splits, and finds
 * the half-written text as it was.
 */
class PapersBesideTheTextJourney {

    private static final String REASONS = "textarea[name=reasons]";
    private static final String HALF = "Du får brillerne, fordi";
    private static final String NAME = ".papers-beside .paper-name";

    @Test
    void halfAWrittenTextStaysWhileThePapersAreReadAndPutRight() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor()) {
            citizen.logsInWithMitId("borger2");
            String caseNumber = sendsTwoPapers(citizen);
            caseworker.logsInAsEmployee("sagsbehandler1");
            caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, "Vurdér og afgør");
            caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, "Klar");
            caseworker.presses("main .open-work a:has-text('Vurdér og afgør')");
            writesAndLeafs(caseworker);
            namesAndSplits(caseworker);
            seesThemFromTheCase(caseworker, caseNumber);
        }
    }

    @Test
    void theButtonsKeepTheTextWithoutScript() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.withoutScript()) {
            citizen.logsInWithMitId("borger2");
            String caseNumber = sendsTwoPapers(citizen);
            caseworker.logsInAsEmployee("sagsbehandler2");
            caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, "Vurdér og afgør");
            caseworker.presses("main .open-work a:has-text('Vurdér og afgør')");
            Assessing.decides(caseworker, "PARTLY_GRANTED");
            caseworker.page().locator(REASONS).fill(HALF);
            caseworker.presses("[data-paper-way=next]");
            assertThat(caseworker.page().locator(NAME).innerText()).contains("Papir 2 af 2");
            assertThat(caseworker.page().locator(REASONS).inputValue()).isEqualTo(HALF);
        }
    }

    private static String sendsTwoPapers(Visitor citizen) {
        String caseNumber = PaperWork.begin(citizen);
        PaperWork.fillIn(citizen, false);
        PaperWork.send(citizen);
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("main a[href$='/oplysninger']");
        citizen.presses("main a[href$='/oplysninger']");
        uploads(citizen, "scan0001.pdf", ExampleFiles.pages("Tilbud fra optiker", "Kvittering"));
        uploads(citizen, "IMG_2034.jpg", ExampleFiles.picture("jpg"));
        PaperWork.saysThereIsNoMore(citizen);
        PaperWork.send(citizen);
        return caseNumber;
    }

    private static void uploads(Visitor citizen, String name, byte[] content) {
        var file = new FilePayload(name, "application/octet-stream", content);
        var field = citizen.page().locator("main input[type=file]").first();
        // A chosen file is sent at once where there is JavaScript.
        citizen.page().waitForNavigation(() -> field.setInputFiles(file));
    }

    private static void writesAndLeafs(Visitor caseworker) {
        Assessing.decides(caseworker, "PARTLY_GRANTED");
        Page page = caseworker.page();
        Locator reasons = page.locator(REASONS);
        reasons.fill(HALF);
        reasons.focus();
        page.keyboard().press("Alt+PageDown");
        shows(page, "IMG_2034.jpg");
        assertThat(reasons.evaluate("field => field === document.activeElement")).isEqualTo(true);
        page.keyboard().type(" glassene er slidt.");
        assertThat(reasons.inputValue()).isEqualTo(HALF + " glassene er slidt.");
        page.locator("[data-paper-way=turn]").click();
        page.locator(".paper-sheet img[src$='v=1']").waitFor();
        page.keyboard().press("Alt+PageUp");
        shows(page, "scan0001.pdf");
        page.locator("[data-paper-way=page-next]").click();
        page.locator(".paper-sheet img[alt*='side 2 af 2']").waitFor();
        assertThat(reasons.inputValue()).isEqualTo(HALF + " glassene er slidt.");
        caseworker.checks("papers-beside-the-text");
    }

    private static void namesAndSplits(Visitor caseworker) {
        caseworker.presses(".papers-beside button:has-text('Giv navn, del eller hent')");
        Page page = caseworker.page();
        page.locator("#navn").fill("Tilbud 641184-0121");
        caseworker.presses("button:has-text('Gem navnet')");
        assertThat(caseworker.words()).contains("Navnet ligner et CPR-nummer.");
        assertThat(page.locator("#navn").inputValue()).isEqualTo("Tilbud 641184-0121");
        page.locator("#navn").fill("Tilbud på briller");
        caseworker.presses("button:has-text('Gem navnet')");
        assertThat(caseworker.words()).contains("Navnet er gemt.", "Filen hedder scan0001.pdf.");
        caseworker.checks("paper-of-a-case");
        page.locator("#efter").fill("1");
        caseworker.presses("button:has-text('Del papiret')");
        assertThat(caseworker.words()).contains("Papiret er delt i to.", "Papir 1 af 3");
        caseworker.checks("paper-split");
        caseworker.presses("main .back-link");
        assertThat(page.locator(REASONS).inputValue()).isEqualTo(HALF + " glassene er slidt.");
    }

    private static void seesThemFromTheCase(Visitor caseworker, String caseNumber) {
        caseworker.opens("/sagsbehandling/sager/" + caseNumber + "/papirer");
        caseworker.page().keyboard().press("Alt+PageDown");
        caseworker.waitsUntilItHas("main:has-text('Papir 2 af 3')");
        caseworker.presses("button:has-text('Saml papiret igen')");
        assertThat(caseworker.words()).contains("Papiret er samlet igen.", "Papir 1 af 2");
    }

    private static void shows(Page page, String name) {
        await("the paper beside the text")
                .atMost(Duration.ofSeconds(15))
                .until(() -> page.locator(NAME).innerText().contains(name));
    }
}
