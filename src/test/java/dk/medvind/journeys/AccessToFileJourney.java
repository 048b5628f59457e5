package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.medvind.documents.ExampleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * A citizen asks on a phone to see what is in the case; an employee keeps back one answer and one
 * file, says why, and the citizen reads the rest.
 */
class AccessToFileJourney {

    private static final String SUBMIT = Assessing.SUBMIT;
    private static final String OWN_WORDS = "Mine gamle briller er gået i stykker.";
    private static final String FILE = "brev-fra-min-soester.pdf";

    @Test
    void whoAsksToSeeTheFileGetsAllThatMayBeSeenAndAReasonForTheRest() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor()) {
            citizen.logsInWithMitId("borger1");
            String caseNumber = applies(citizen);
            asks(citizen, caseNumber);

            caseworker.logsInAsEmployee("sagsbehandler1");
            keepsSomethingBack(caseworker, caseNumber);
            answers(caseworker, caseNumber);

            reads(citizen, caseNumber);
        }
    }

    @Test
    void whoAsksByPhoneIsWrittenDownAndAStrangerIsRefused() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor()) {
            citizen.logsInWithMitId("borger2");
            String caseNumber = PaperWork.begin(citizen);
            PaperWork.fillIn(citizen, false);
            PaperWork.send(citizen);
            caseworker.logsInAsEmployee("sagsbehandler1");
            caseworker.opens("/sagsbehandling/sager/" + caseNumber + "/aktindsigt/anmodning");
            Page page = caseworker.page();
            page.locator("#asker-NO_PARTY").check();
            caseworker.presses(SUBMIT);
            assertThat(caseworker.words()).contains("Kun den, sagen handler om");
            caseworker.checks("access-register-refused");
            page.locator("#asker-PARTY").check();
            caseworker.presses(SUBMIT);
            assertThat(caseworker.words()).contains("Ønsket om aktindsigt er skrevet ned.");

            citizen.opens("/borger/sager/" + caseNumber + "/aktindsigt");
            citizen.presses("main a[href$='/fortryd']");
            citizen.checks("access-citizen-withdraw");
            citizen.presses("main form .button-primary");
            assertThat(citizen.words()).contains("ikke vil have det alligevel");
        }
    }

    private static String applies(Visitor citizen) {
        String caseNumber = PaperWork.begin(citizen);
        citizen.opens("/ansoegning/" + caseNumber + "/ansoegning/17");
        Locator field = citizen.page().locator("main input[type=file]").first();
        var file = new FilePayload(FILE, "application/octet-stream", ExampleFiles.pdf());
        citizen.page().waitForNavigation(() -> field.setInputFiles(file));
        citizen.opens("/ansoegning/" + caseNumber + "/ansoegning/1");
        PaperWork.fillIn(citizen, false);
        PaperWork.send(citizen);
        return caseNumber;
    }

    private static void asks(Visitor citizen, String caseNumber) {
        citizen.opens("/borger/sager/" + caseNumber);
        assertThat(citizen.words()).contains(FILE);
        citizen.presses("main a[href$='/aktindsigt']");
        citizen.checks("access-citizen-ask");
        citizen.page().locator("#words").fill("Jeg vil gerne se det hele.");
        citizen.presses("main form .button-primary");
        assertThat(citizen.words())
                .contains("svarer inden syv arbejdsdage", "Du får svar senest den");
        citizen.checks("access-citizen-asked");
    }

    private static void keepsSomethingBack(Visitor caseworker, String caseNumber) {
        caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, "Gennemgå sagens papirer");
        assertThat(caseworker.words())
                .contains("Borgeren venter på aktindsigt", "Jeg vil gerne se det hele.");
        caseworker.checks("access-case");
        caseworker.opens("/sagsbehandling/sager/" + caseNumber + "/aktindsigt");
        Page page = caseworker.page();
        chooses(page, OWN_WORDS);
        chooses(page, FILE);
        page.locator("#ground-OTHERS").check();
        page.locator("#why").fill("Det handler om borgerens søster.");
        caseworker.checks("access-desk");
        caseworker.presses("main form .button-primary");
        assertThat(caseworker.words())
                .contains("Det valgte er undtaget.", "afgørende hensyn til andre");
        caseworker.checks("access-desk-marked");
    }

    private static void chooses(Page page, String words) {
        for (Locator part :
                page.locator(".form-group-checkbox:has-text('" + words + "') > input[name=part]")
                        .all()) {
            part.check();
        }
    }

    private static void answers(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Gennemgå sagens papirer");
        Assessing.check(caseworker.page(), "fileSeen", "YES");
        caseworker.checks("access-consider");
        caseworker.presses(SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");

        opensTask(caseworker, caseNumber, "Afgør aktindsigten");
        Assessing.check(caseworker.page(), "accessResult", "SEND");
        caseworker
                .page()
                .locator("textarea[name=accessReasons]")
                .fill("Papiret handler om en anden, som ikke vil have det vist.");
        caseworker.checks("access-decide");
        caseworker.presses(SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");
    }

    private static void opensTask(Visitor employee, String caseNumber, String task) {
        employee.waitsFor("/sagsbehandling/sager/" + caseNumber, task);
        employee.presses("main .open-work a:has-text('" + task + "')");
    }

    private static void reads(Visitor citizen, String caseNumber) {
        citizen.waitsFor("/borger/sager/" + caseNumber + "/aktindsigt", "Læs, hvad der står");
        assertThat(citizen.words()).contains("Du har fået det meste.");
        citizen.checks("access-citizen-given");
        Download download =
                citizen.page()
                        .waitForDownload(
                                () ->
                                        citizen.page()
                                                .locator(
                                                        "main a.button[href*='/borger/dokumenter/']")
                                                .click());
        assertThat(text(download))
                .contains("Aktindsigt i din sag", "Undtaget:", "Fil modtaget den")
                .doesNotContain(OWN_WORDS, FILE);
        citizen.opens("/borger/sager/" + caseNumber);
        assertThat(citizen.words())
                .contains("Svar om aktindsigt", "Noget i sagen bliver ikke vist her")
                .doesNotContain(FILE);
        citizen.checks("access-citizen-case");
    }

    private static String text(Download download) {
        try (var content = download.createReadStream();
                var document = Loader.loadPDF(content.readAllBytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
