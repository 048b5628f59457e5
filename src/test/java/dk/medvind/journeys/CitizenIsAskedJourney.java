package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.medvind.documents.ExampleFiles;
import org.junit.jupiter.api.Test;

/**
 * A caseworker asks for one answer and one paper, each with its cause; the citizen comes to that
 * very question and that very place for the paper, puts both right, and the caseworker sees the old
 * answer beside the new.
 */
class CitizenIsAskedJourney {

    @Test
    void theCitizenPutsRightWhatWasAskedAbout() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor()) {
            citizen.logsInWithMitId("borger1");
            String caseNumber = PaperWork.applies(citizen, "1.800,00");
            caseworker.logsInAsEmployee("sagsbehandler1");
            asks(caseworker, caseNumber);
            answers(citizen, caseNumber);
            seesBoth(caseworker, caseNumber);
        }
    }

    @Test
    void theCitizenAnswersWithoutScript() {
        try (Visitor citizen = Browser.withoutScript();
                Visitor caseworker = Browser.visitor()) {
            citizen.logsInWithMitId("borger6");
            String caseNumber = PaperWork.applies(citizen, "1.800,00");
            caseworker.logsInAsEmployee("sagsbehandler1");
            asks(caseworker, caseNumber);
            answers(citizen, caseNumber);
        }
    }

    private static void asks(Visitor caseworker, String caseNumber) {
        caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, "Vurdér og afgør ansøgning");
        caseworker.presses("main .open-work a");
        Page page = caseworker.page();
        page.locator("input[name=nextStep][value=ASK_CITIZEN]").check();
        caseworker.presses(Assessing.SUBMIT);
        page.locator("select[name='asked[0].about']").selectOption("FIELD:amount");
        page.locator("select[name='asked[0].cause']").selectOption("DOES_NOT_ADD_UP");
        page.locator("textarea[name='asked[0].words']")
                .fill("Tilbuddet siger en anden pris, end du har skrevet.");
        caseworker.presses("button[name=_step][value='add:asked']");
        page.locator("select[name='asked[1].about']").selectOption("PAPER:PRICE_QUOTE");
        page.locator("select[name='asked[1].cause']").selectOption("UNREADABLE");
        caseworker.checks("ask-caseworker");
        caseworker.presses(Assessing.SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");
        caseworker.waitsFor(
                "/sagsbehandling/sager/" + caseNumber, "Det, borgeren er spurgt om", "Før:");
        caseworker.checks("ask-case");
    }

    private static void answers(Visitor citizen, String caseNumber) {
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("main a[href$='/oplysninger']");
        assertThat(citizen.words()).contains("Hvad koster det?", "Vi kan ikke læse det.");
        citizen.checks("ask-citizen-case");
        citizen.presses("main a[href$='/oplysninger']");
        assertThat(citizen.path()).endsWith("/oplysninger/1");
        assertThat(citizen.words())
                .contains("Hvad koster det?", "Du svarede før:", "Tilbuddet siger en anden pris");
        assertThat(citizen.page().locator("input[name=again_amount]").inputValue())
                .isEqualTo("1.800");
        citizen.checks("ask-citizen-field");
        citizen.page().locator("input[name=again_amount]").fill("2.100,50");
        PaperWork.next(citizen);

        assertThat(citizen.words()).contains("Tilbud eller pris", "Vi kan ikke læse det.");
        citizen.checks("ask-citizen-paper");
        uploads(citizen);
        citizen.checks("ask-citizen-paper-uploaded");
        PaperWork.next(citizen);
        PaperWork.saysThereIsNoMore(citizen);
        assertThat(citizen.words()).contains("2.100,50", "pris.pdf");
        citizen.checks("ask-citizen-summary");
        PaperWork.send(citizen);
        assertThat(citizen.words()).contains("Vi har fået dit svar");
        citizen.checks("ask-citizen-receipt");
    }

    private static void uploads(Visitor citizen) {
        Page page = citizen.page();
        var file = new FilePayload("pris.pdf", "application/pdf", ExampleFiles.pdf());
        var field = page.locator("main input[type=file]").first();
        if (page.locator("main button[name=_step][value=upload]").isVisible()) {
            field.setInputFiles(file);
            citizen.presses("main button[name=_step][value=upload]");
        } else {
            // A chosen file is sent at once where there is JavaScript.
            page.waitForNavigation(() -> field.setInputFiles(file));
        }
    }

    private static void seesBoth(Visitor caseworker, String caseNumber) {
        caseworker.waitsFor(
                "/sagsbehandling/sager/" + caseNumber, "Borgeren har svaret", "2.100,50");
        assertThat(caseworker.words())
                .contains("Det passer ikke med andet i sagen", "Før: 1.800", "Nu: 2.100,50");
        caseworker.checks("ask-case-answered");
    }
}
