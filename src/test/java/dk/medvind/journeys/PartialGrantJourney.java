package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dk.medvind.MedvindUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A part is granted: the citizen applies, the caseworker intends less because of wages the citizen
 * has not seen, the citizen is heard and answers, the caseworker weighs it, a leader approves, and
 * letter and money go out.
 */
class PartialGrantJourney {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Test
    void aPartIsGrantedAfterHearingAndApproval() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor();
                Visitor leader = Browser.visitor()) {
            citizen.logsInWithMitId("borger1");
            String caseNumber = PaperWork.applies(citizen, "15.000,00");
            caseworker.logsInAsEmployee("sagsbehandler1");
            intendsAPart(caseworker, caseNumber);
            isHeard(citizen, caseNumber);
            decidesWithTheAnswer(caseworker, caseNumber);
            leader.logsInAsEmployee("leder1");
            approves(leader, caseNumber);
            getsLetterAndMoney(citizen, caseNumber);
        }
    }

    private static void intendsAPart(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Vurdér og afgør ansøgning");
        Assessing.decides(caseworker, "PARTLY_GRANTED");
        Assessing.pays(caseworker, "12.000,00");
        Page page = caseworker.page();
        page.locator("textarea[name=reasons]").fill("Du kan selv betale 3.000 kr. af din løn.");
        Assessing.check(page, "against", "YES");
        caseworker.presses(Assessing.SUBMIT);
        Assessing.check(page, "againstFrom", "INCOME");
        Assessing.check(page, "againstKnown", "NO");
        Assessing.check(page, "againstEssential", "YES");
        page.locator("textarea[name=hearingText]")
                .fill("Registret viser, at du har fået mere i løn, end du har skrevet.");
        caseworker.checks("partial-assessment");
        caseworker.presses(Assessing.SUBMIT);
        assertThat(caseworker.words())
                .contains("Opgaven er løst")
                .doesNotContain("Delvist bevilget");
    }

    private static void isHeard(Visitor citizen, String caseNumber) {
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("main a[href$='/partshoering']");
        assertThat(citizen.words())
                .contains("Du kan sige din mening, før vi giver dig svar.")
                .doesNotContain("12.000");
        citizen.checks("partial-case-hearing");
        citizen.presses("main a[href$='/partshoering']");
        citizen.page().locator("input[name=hearingAnswer][value=COMMENTS]").check();
        PaperWork.next(citizen);
        citizen.page()
                .locator("textarea[name=hearingComments]")
                .fill("Lønnen er fra mit gamle arbejde.");
        PaperWork.next(citizen);
        PaperWork.send(citizen);
        assertThat(citizen.words()).contains("Vi har fået dit svar");
        citizen.checks("partial-hearing-receipt");
    }

    private static void decidesWithTheAnswer(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Vurdér og afgør ansøgning");
        assertThat(caseworker.words())
                .contains("Partshøring", "Lønnen er fra mit gamle arbejde.", "Det taler imod");
        caseworker.checks("partial-heard");
        caseworker.presses(Assessing.SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst", "Forslag til afgørelse");
    }

    private static void approves(Visitor leader, String caseNumber) {
        opensTask(leader, caseNumber, "Godkend afgørelsen");
        assertThat(leader.words()).contains("Delvist bevilget", "12.000,00 kr.");
        leader.checks("partial-approval");
        leader.page().locator("input[name=approval][value=APPROVE]").check();
        leader.presses(Assessing.SUBMIT);
        assertThat(leader.words()).contains("Opgaven er løst", "Delvist bevilget");
    }

    private static void getsLetterAndMoney(Visitor citizen, String caseNumber) {
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("main:has-text('12.000,00 kr.')");
        citizen.checks("partial-case-decided");
        var payments = MedvindUnderTest.running().simulators().payments().received();
        await("the granted part is paid, once")
                .atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(payments.effects())
                                        .containsEntry(caseNumber + ":payOut", 1));
    }

    private static void opensTask(Visitor employee, String caseNumber, String task) {
        employee.waitsFor("/sagsbehandling/sager/" + caseNumber, task);
        employee.presses("main .open-work a:has-text('" + task + "')");
    }
}
