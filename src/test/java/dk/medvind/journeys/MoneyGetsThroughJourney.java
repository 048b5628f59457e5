package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.medvind.MedvindUnderTest;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.simulators.PaymentsSimulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Glasses are granted against an invoice, which the citizen sends from a phone and which is paid up
 * to the grant; money of another case comes back and is paid to an account.
 */
class MoneyGetsThroughJourney {

    private static final PaymentsSimulator BANK =
            MedvindUnderTest.running().simulators().payments();

    @Test
    void anInvoiceIsPaidUpToTheGrantAndWhatComesBackIsPaidAnotherWay() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor()) {
            citizen.logsInWithMitId("borger1");
            caseworker.logsInAsEmployee("sagsbehandler1");
            String invoiced = PaperWork.applies(citizen, "1.500,00");
            grants(caseworker, invoiced, "AGAINST_INVOICE");
            sendsTheInvoice(citizen, invoiced);
            looksThrough(caseworker, invoiced);
            citizen.waitsFor("/borger/sager/" + invoiced, "Resten skal du selv betale");
            citizen.checks("invoice-citizen-paid");

            String comingBack = PaperWork.applies(citizen, "1.500,00");
            grants(caseworker, comingBack, "AT_ONCE");
            comesBack(comingBack);
            findsAnotherWay(caseworker, citizen, comingBack);
            citizen.waitsFor("/borger/sager/" + comingBack, "den konto, du har givet os");
            citizen.checks("money-citizen-account");
        }
    }

    private static void grants(Visitor caseworker, String caseNumber, String when) {
        opensTask(caseworker, caseNumber, "Vurdér og afgør ansøgning");
        Assessing.grants(caseworker, "1.500,00");
        Assessing.check(caseworker.page(), "lines[0].payWhen", when);
        caseworker.presses(Assessing.SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");
    }

    private static void sendsTheInvoice(Visitor citizen, String caseNumber) {
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("main a[href*='/faktura']");
        citizen.checks("invoice-citizen-awaited");
        citizen.presses("main a[href*='/faktura']");
        citizen.checks("invoice-citizen-form");
        Page page = citizen.page();
        page.waitForNavigation(
                () ->
                        page.locator("input[type=file]")
                                .setInputFiles(
                                        new FilePayload(
                                                "faktura.pdf",
                                                "application/pdf",
                                                ExampleFiles.pdf())));
        page.locator("input[name=amount]").fill("1.750,00");
        page.locator("input[name=supplier]").fill("12345678");
        page.locator("input[name=invoiceNumber]").fill("F-2026-77");
        page.locator("input[name=invoiceDate-day]").fill("2");
        page.locator("input[name=invoiceDate-month]").fill("11");
        page.locator("input[name=invoiceDate-year]").fill("2026");
        citizen.presses(PaperWork.NEXT);
        assertThat(citizen.words()).contains("CVR-nummeret er ikke rigtigt");
        assertThat(page.locator("main").innerText()).as("the file is kept").contains("faktura.pdf");
        citizen.checks("invoice-citizen-wrong");
        page.locator("input[name=supplier]").fill("64942212");
        citizen.presses(PaperWork.NEXT);
        assertThat(citizen.words())
                .contains("Den er højere end det, vi har lovet", "Vi har fået den og ser på den");
        citizen.checks("invoice-citizen-sent");
    }

    private static void looksThrough(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Gennemse fakturaen");
        assertThat(caseworker.page().locator("main").innerText()).contains("Gennemse fakturaen");
        Assessing.check(caseworker.page(), "payInvoice", "YES");
        caseworker.checks("invoice-task");
        caseworker.presses(Assessing.SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");
        caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, "Bevillingen er brugt");
        caseworker.checks("invoice-case-paid");
        assertThat(BANK.received().effects(caseNumber + ":payInvoice:1")).isEqualTo(1);
    }

    private static void comesBack(String caseNumber) {
        await("the money is ordered")
                .atMost(Duration.ofMinutes(1))
                .until(() -> BANK.received().effects().containsKey(caseNumber + ":payOut"));
        BANK.returned().comesBack(caseNumber + ":payOut", "ACCOUNT_CLOSED");
    }

    private static void findsAnotherWay(Visitor caseworker, Visitor citizen, String caseNumber) {
        opensTask(caseworker, caseNumber, "Find en anden vej til pengene");
        citizen.waitsFor("/borger/sager/" + caseNumber, "kom tilbage til os");
        citizen.checks("money-citizen-returned");
        Page page = caseworker.page();
        Assessing.check(page, "way", "ACCOUNT");
        page.locator("textarea[name=why]").fill("Anders læste sit kontonummer op i telefonen.");
        caseworker.presses(Assessing.SUBMIT);
        page.locator("input[name=registration]").fill("1234");
        page.locator("input[name=account]").fill("567890");
        caseworker.checks("money-task");
        caseworker.presses(Assessing.SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");
        caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, "Betalt ad en anden vej");
        caseworker.checks("money-case-another-way");
        assertThat(BANK.received().effects(caseNumber + ":payAnotherWay:1")).isEqualTo(1);
    }

    private static void opensTask(Visitor employee, String caseNumber, String task) {
        employee.waitsFor("/sagsbehandling/sager/" + caseNumber, task);
        employee.presses("main .open-work a:has-text('" + task + "')");
    }
}
