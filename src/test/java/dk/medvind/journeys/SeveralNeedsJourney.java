package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.medvind.documents.ExampleFiles;
import org.junit.jupiter.api.Test;

/**
 * Glasses, medicine and a thing more in one application on a telephone; the caseworker sees a line
 * for each.
 */
class SeveralNeedsJourney {

    private static final String ADD = "button[name=_step][value='add:moreNeeds']";
    private static final String ROW = "moreNeeds[%s].%s";

    @Test
    void aCitizenAppliesForThreeThingsAtOnce() {
        String caseNumber;
        try (Visitor citizen = Browser.phone().logsInWithMitId("borger6")) {
            caseNumber = PaperWork.begin(citizen);
            PaperWork.answer(citizen.page());
            PaperWork.next(citizen);
            PaperWork.answer(citizen.page());
            PaperWork.next(citizen);
            assertThat(citizen.words()).contains("Søger du om hjælp til mere?");
            citizen.checks("more-needs-asked");
            adds(citizen);
            lacksAnAmount(citizen);
            takesOneAway(citizen);
            PaperWork.fillIn(citizen, false);
            assertThat(citizen.words())
                    .contains("Udgift 2: Hvad koster det?", "300,5", "medicin.pdf")
                    .contains("Liste fra apoteket for et år (udgift 2: medicin)")
                    .doesNotContain("Udgift 3");
            citizen.checks("more-needs-summary");
            PaperWork.send(citizen);
            assertThat(citizen.words()).contains("Vi har fået din ansøgning", "Udgift 2");
        }
        try (Visitor caseworker = Browser.visitor().logsInAsEmployee("sagsbehandler1")) {
            caseworker.waitsFor(
                    "/sagsbehandling/sager/" + caseNumber,
                    "Det, der søges om",
                    "aktivloven § 82",
                    "2.100,50 kr.");
            caseworker.checks("more-needs-case");
        }
    }

    private static void adds(Visitor citizen) {
        Page page = citizen.page();
        citizen.presses(ADD);
        page.locator(select(0)).selectOption("MEDICINE");
        page.locator(named("textarea", 0, "description")).fill("Medicin mod epilepsi");
        page.locator(named("input", 0, "supplier")).fill("Sønderbro Apotek");
        page.locator(named("input", 0, "alreadyPaid") + "[value=NO]").check();
        citizen.presses(ADD);
        page.locator(select(1)).selectOption("CHILD");
        citizen.checks("more-needs-two");
    }

    private static void lacksAnAmount(Visitor citizen) {
        Page page = citizen.page();
        PaperWork.next(citizen);
        assertThat(citizen.words()).contains("Udgift 2: Hvad koster det?");
        citizen.checks("more-needs-errors");
        page.locator(named("input", 0, "amount")).fill("300,50");
    }

    private static void takesOneAway(Visitor citizen) {
        Page page = citizen.page();
        citizen.presses("button[name=_step][value='drop:moreNeeds[1]']");
        assertThat(page.locator(select(1)).count()).isZero();
        assertThat(page.locator(named("input", 0, "amount")).inputValue()).isEqualTo("300,50");
        var file = new FilePayload("medicin.pdf", "application/pdf", ExampleFiles.pdf());
        page.waitForNavigation(
                () -> page.locator(named("input", 0, "filePrescription")).setInputFiles(file));
        assertThat(citizen.words()).contains("medicin.pdf");
        citizen.checks("more-needs-papers");
        PaperWork.next(citizen);
    }

    private static String select(int row) {
        return named("select", row, "subType");
    }

    private static String named(String element, int row, String key) {
        return element + "[name='" + ROW.formatted(row, key) + "']";
    }
}
