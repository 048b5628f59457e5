package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.medvind.MedvindUnderTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * The way of a complaint, by phone and in Danish: from a refusal over two pages to the complaint
 * body and the answer.
 */
class CitizenComplainsJourney {

    private static final String SUBMIT = "form[novalidate] .button-primary[type=submit]";

    @Test
    void aRefusedCitizenComplainsAndTheComplaintGoesOn() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor();
                Visitor colleague = Browser.visitor()) {
            citizen.logsInWithMitId("borger1");
            String caseNumber = PaperWork.begin(citizen);
            PaperWork.fillIn(citizen, false);
            PaperWork.send(citizen);
            answersSupplement(citizen, caseNumber);
            caseworker.logsInAsEmployee("sagsbehandler1");
            refuses(caseworker, caseNumber);

            complains(citizen, caseNumber);
            colleague.logsInAsEmployee("sagsbehandler2");
            upholds(colleague, caseNumber);

            citizen.opens("/borger/sager/" + caseNumber);
            citizen.waitsUntilItHas("main:has-text('Din klage ligger hos Ankestyrelsen')");
            assertThat(citizen.words()).contains("Du kan vente svar", "Træk klagen tilbage");
            citizen.checks("complaint-case-forwarded");
            assertThat(MedvindUnderTest.running().simulators().digitalPost().atComplaintBody())
                    .contains("Klage i sag " + caseNumber);

            notesTheRuling(colleague, caseNumber);
            citizen.opens("/borger/sager/" + caseNumber);
            citizen.waitsUntilItHas("main:has-text('Ankestyrelsen er enig i vores afgørelse')");
            citizen.checks("complaint-case-ended");
        }
    }

    @Test
    void nobodyElseCanComplain() {
        try (Visitor citizen = Browser.visitor().logsInWithMitId("borger2");
                Visitor other = Browser.phone().logsInWithMitId("borger4")) {
            String caseNumber = PaperWork.begin(citizen);
            assertThat(other.opens("/borger/sager/" + caseNumber + "/klage").status())
                    .isEqualTo(404);
            assertThat(other.words()).contains("Kun den, sagen handler om, kan klage");
            other.checks("complaint-no-party");
            citizen.opens("/borger/sager/" + caseNumber + "/klage");
            assertThat(citizen.words()).contains("ikke noget at klage over endnu");
        }
    }

    private static void answersSupplement(Visitor citizen, String caseNumber) {
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("a[href$='/oplysninger']");
        citizen.presses("main a[href$='/oplysninger']");
        PaperWork.saysThereIsNoMore(citizen);
        PaperWork.send(citizen);
    }

    private static void refuses(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Vurdér og afgør ansøgning");
        Assessing.decides(caseworker, "REFUSED");
        var page = caseworker.page();
        page.locator("textarea[name=reasons]").fill("Brillerne kan vente.");
        Assessing.check(page, "against", "NO");
        caseworker.presses(SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");
    }

    private static void complains(Visitor citizen, String caseNumber) {
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("main:has-text('Du kan klage til og med')");
        citizen.checks("complaint-case-decided");
        citizen.presses("main a[href$='/klage']");
        citizen.checks("complaint-introduction");
        citizen.presses("main form button");
        citizen.checks("complaint-page-1");
        citizen.page()
                .locator("textarea[name=disagreement]")
                .fill("Jeg kan ikke læse skiltene uden briller.");
        PaperWork.next(citizen);
        citizen.checks("complaint-page-2");
        citizen.page().locator("input[name=newInformation][value=NO]").check();
        PaperWork.next(citizen);
        assertThat(citizen.path()).endsWith("/oversigt");
        citizen.checks("complaint-summary");
        PaperWork.send(citizen);
        assertThat(citizen.words()).contains("Vi har fået din klage", caseNumber);
        citizen.checks("complaint-receipt");
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("main:has-text('Du får svar senest')");
        assertThat(citizen.words()).contains("Vi ser på sagen igen", "Du skal ikke gøre noget");
        citizen.checks("complaint-case-reassessment");
    }

    private static void upholds(Visitor colleague, String caseNumber) {
        opensTask(colleague, caseNumber, "Vurdér sagen igen");
        assertThat(colleague.words()).contains("Jeg kan ikke læse skiltene uden briller.");
        colleague.checks("complaint-reassessment");
        colleague.page().locator("input[name=reassessment][value=UPHELD]").check();
        colleague.page().locator("textarea[name=reasons]").fill("Vi har set på det hele igen.");
        colleague.presses(SUBMIT);
        assertThat(colleague.words()).contains("Opgaven er løst", "Fastholdt, fordi");
        colleague.checks("complaint-caseworker-case");
    }

    private static void notesTheRuling(Visitor colleague, String caseNumber) {
        opensTask(colleague, caseNumber, "Notér svaret på klagen");
        colleague.checks("complaint-ruling");
        colleague.page().locator("input[name=ruling][value=UPHELD]").check();
        day(colleague.page(), "ruledOn", LocalDate.now(ZoneId.of("Europe/Copenhagen")));
        colleague.presses(SUBMIT);
        assertThat(colleague.words()).contains("Opgaven er løst");
    }

    private static void opensTask(Visitor caseworker, String caseNumber, String task) {
        caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, task);
        caseworker.presses("main .open-work a:has-text('" + task + "')");
    }

    private static void day(Page page, String key, LocalDate day) {
        page.locator("input[name='" + key + "-day']").fill("" + day.getDayOfMonth());
        page.locator("input[name='" + key + "-month']").fill("" + day.getMonthValue());
        page.locator("input[name='" + key + "-year']").fill("" + day.getYear());
    }
}
