package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.medvind.MedvindUnderTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * A decision is written with help and sent with an error in it; the citizen is heard before it is
 * corrected for the worse, and then has a letter that holds instead of the old one.
 */
class DecisionIsCorrectedJourney {

    private static final String REASONS = "textarea[name=reasons]";

    @Test
    void whoWouldBeWorseOffIsHeardAndThenGetsALetterThatReplacesTheOldOne() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor()) {
            citizen.logsInWithMitId("borger1");
            String caseNumber = PaperWork.applies(citizen, "1.500,00");
            caseworker.logsInAsEmployee("sagsbehandler1");
            keepsAText(caseworker);
            grantsAPart(caseworker, caseNumber);

            intendsLess(caseworker, caseNumber);
            isHeard(citizen, caseNumber);
            correctsWithTheAnswer(caseworker, caseNumber);

            citizen.opens("/borger/sager/" + caseNumber);
            citizen.waitsUntilItHas("main:has-text('Din afgørelse er rettet')");
            assertThat(citizen.words())
                    .contains("gælder ikke mere", "Læs det nye brev", "Du kan klage til og med");
            citizen.checks("corrected-citizen-case");
        }
    }

    private static void keepsAText(Visitor caseworker) {
        caseworker.opens("/sagsbehandling/tekster");
        Page page = caseworker.page();
        page.locator("#navn").fill("Billigere stel");
        page.locator("#tekst").fill("Der findes et billigere stel, som du kan bruge.");
        caseworker.presses("form[novalidate] .button-primary");
        assertThat(caseworker.words()).contains("Teksten er gemt.", "Billigere stel");
        caseworker.checks("kept-texts");
    }

    private static void grantsAPart(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Vurdér og afgør ansøgning");
        Assessing.decides(caseworker, "PARTLY_GRANTED");
        Assessing.pays(caseworker, "900,00");
        Page page = caseworker.page();
        Assessing.check(page, "against", "NO");
        Locator reasons = page.locator(REASONS);
        reasons.fill("Du får en del. ");
        page.locator("select[name='_snippet:reasons']").selectOption(label("Billigere stel"));
        page.locator("button[name=_insert][value=reasons]").click();
        assertThat(reasons.inputValue())
                .isEqualTo("Du får en del. Der findes et billigere stel, som du kan bruge.");
        await("the writer is told how hard it is to read")
                .atMost(Duration.ofSeconds(10))
                .until(() -> page.locator("main").innerText().contains("let at læse"));
        caseworker.checks("reasons-with-aids");
        Page letter =
                page.context()
                        .waitForPage(() -> page.locator("button[formaction$='/brev']").click());
        letter.close();
        caseworker.presses(Assessing.SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");
    }

    private static com.microsoft.playwright.options.SelectOption label(String text) {
        return new com.microsoft.playwright.options.SelectOption().setLabel(text);
    }

    private static void intendsLess(Visitor caseworker, String caseNumber) {
        caseworker.opens("/sagsbehandling/sager/" + caseNumber);
        caseworker.waitsUntilItHas("main a[href$='/ret']");
        caseworker.presses("main a[href$='/ret']");
        Page page = caseworker.page();
        awaitMoney(caseNumber);
        page.locator("#error-AMOUNT").check();
        page.locator("#words").fill("En regning er talt med to gange.");
        caseworker.checks("correction-begin");
        caseworker.presses("form[novalidate] .button-primary");
        Assessing.check(page, "correctionResult", "CORRECT");
        caseworker.presses(Assessing.SUBMIT);
        page.locator("textarea[name=whatWasWrong]").fill("Vi talte en regning med to gange.");
        page.locator("input[name=amount]").fill("600,00");
        Assessing.check(page, "worse", "YES");
        page.locator("textarea[name=hearingText]")
                .fill("Regningen fra Briller og Co. er talt med to gange. Du får 300 kr. mindre.");
        caseworker.checks("correction-task");
        caseworker.presses(Assessing.SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst", "Bliver rettet");
        caseworker.checks("correction-case-hearing");
    }

    private static void isHeard(Visitor citizen, String caseNumber) {
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("main a[href$='/rettelse']");
        assertThat(citizen.words()).contains("Vi har fundet en fejl i din afgørelse.");
        citizen.checks("correction-citizen-asked");
        citizen.presses("main a[href$='/rettelse']");
        citizen.checks("correction-citizen-form");
        citizen.page().locator("input[name=correctionAnswer][value=COMMENTS]").check();
        PaperWork.next(citizen);
        citizen.page()
                .locator("textarea[name=correctionComments]")
                .fill("Det er to par briller, og jeg skal bruge begge.");
        PaperWork.next(citizen);
        PaperWork.send(citizen);
        assertThat(citizen.words()).contains("Vi har fået dit svar");
        citizen.checks("correction-citizen-receipt");
    }

    private static void correctsWithTheAnswer(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Ret afgørelsen");
        assertThat(caseworker.words()).contains("Det er to par briller, og jeg skal bruge begge.");
        caseworker.presses(Assessing.SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");
        opensTask(caseworker, caseNumber, "Udfør rettelsen");
        Page page = caseworker.page();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        page.locator("input[name='doneOn-day']").fill("" + today.getDayOfMonth());
        page.locator("input[name='doneOn-month']").fill("" + today.getMonthValue());
        page.locator("input[name='doneOn-year']").fill("" + today.getYear());
        page.locator("textarea[name=doneNote]").fill("Borgeren beholder det, der er betalt.");
        caseworker.checks("correction-carry-out");
        caseworker.presses(Assessing.SUBMIT);
        caseworker.waitsFor(
                "/sagsbehandling/sager/" + caseNumber, "Rettet: det gamle brev er erstattet");
        caseworker.checks("correction-case-replaced");
    }

    private static void awaitMoney(String caseNumber) {
        var payments = MedvindUnderTest.running().simulators().payments().received();
        await("the granted part is paid")
                .atMost(Duration.ofMinutes(1))
                .until(() -> payments.effects().containsKey(caseNumber + ":payOut"));
    }

    private static void opensTask(Visitor employee, String caseNumber, String task) {
        employee.waitsFor("/sagsbehandling/sager/" + caseNumber, task);
        employee.presses("main .open-work a:has-text('" + task + "')");
    }
}
