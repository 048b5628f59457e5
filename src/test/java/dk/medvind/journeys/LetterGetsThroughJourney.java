package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.MedvindUnderTest;
import dk.medvind.applications.Parameters;
import dk.medvind.simulators.ReceiptQueue;
import dk.medvind.simulators.ReceiptQueue.Answer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A decision on its way to the citizen: on paper, rejected, and taken back before it goes. */
class LetterGetsThroughJourney {

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();
    private static final String SUBMIT = "form[novalidate] .button-primary[type=submit]";

    private final ReceiptQueue receipts = MEDVIND.simulators().digitalPost().receipts();

    @AfterEach
    void asBefore() throws SQLException {
        receipts.answer(Answer.DELIVERED);
        MEDVIND.clock().reset();
        undoMinutes(0);
    }

    @Test
    void aCitizenWhoIsExemptFromDigitalPostGetsTheDecisionOnPaper() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor()) {
            String caseNumber = applies(citizen, "borger5");
            caseworker.logsInAsEmployee("sagsbehandler1");
            refuses(caseworker, caseNumber);

            caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, "Afgørelsen er nået frem");
            assertThat(caseworker.words()).contains("Brev på papir: sendt");
            caseworker.checks("letter-on-paper");
            citizen.opens("/borger/sager/" + caseNumber);
            citizen.waitsUntilItHas("main:has-text('Du kan klage til og med')");
            closesWhenTheTimeToComplainIsOver(caseworker, caseNumber);
        }
    }

    @Test
    void aRejectedLetterComesBackAsATaskAndIsBroughtToItsEnd() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor()) {
            String caseNumber = applies(citizen, "borger1");
            receipts.answer(Answer.REJECTED);
            caseworker.logsInAsEmployee("sagsbehandler1");
            refuses(caseworker, caseNumber);

            opensTask(caseworker, caseNumber, "Få brevet frem");
            assertThat(caseworker.words())
                    .contains("Digital Post har afvist brevet", "Klagefristen løber ikke");
            caseworker.checks("letter-rejected-task");
            caseworker.page().locator("input[name=letterWay][value=HAND_OVER]").check();
            caseworker.presses(SUBMIT);
            assertThat(caseworker.words()).contains("Hvem så, at borgeren skrev under?");
            caseworker.checks("letter-handed-over");
            caseworker.page().locator("input[name=letterWay][value=PRINT]").check();
            caseworker.presses(SUBMIT);
            assertThat(caseworker.words()).contains("Opgaven er løst");

            caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, "Afgørelsen er nået frem");
            assertThat(caseworker.words()).contains("En medarbejder fandt en anden vej");
            closesWhenTheTimeToComplainIsOver(caseworker, caseNumber);
        }
    }

    @Test
    void aDecisionIsTakenBackBeforeItGoesAndIsMadeAgain() throws SQLException {
        undoMinutes(10);
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor()) {
            String caseNumber = applies(citizen, "borger1");
            caseworker.logsInAsEmployee("sagsbehandler1");
            refuses(caseworker, caseNumber);
            caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, "Læs brevet (PDF)");
            caseworker.checks("letter-waits");
            citizen.opens("/borger/sager/" + caseNumber);
            assertThat(citizen.words()).doesNotContain("Du kan klage");

            caseworker.presses("form[action$='/fortryd'] button");
            assertThat(caseworker.words()).contains("Afsendelsen er fortrudt");
            opensTask(caseworker, caseNumber, "Vurdér og afgør ansøgning");
            assertThat(caseworker.page().locator("input[name=nextStep][value=DECIDE]").isChecked())
                    .as("what was written is still there")
                    .isTrue();
        }
    }

    private static String applies(Visitor citizen, String user) {
        citizen.logsInWithMitId(user);
        String caseNumber = PaperWork.begin(citizen);
        PaperWork.fillIn(citizen, false);
        PaperWork.send(citizen);
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("a[href$='/oplysninger']");
        citizen.presses("main a[href$='/oplysninger']");
        PaperWork.saysThereIsNoMore(citizen);
        PaperWork.send(citizen);
        return caseNumber;
    }

    private static void refuses(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Vurdér og afgør ansøgning");
        Assessing.decides(caseworker, "REFUSED");
        caseworker.page().locator("textarea[name=reasons]").fill("Brillerne kan vente.");
        Assessing.check(caseworker.page(), "against", "NO");
        caseworker.presses(SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");
    }

    private static void closesWhenTheTimeToComplainIsOver(Visitor caseworker, String caseNumber) {
        MEDVIND.clock().move(Duration.ofDays(50));
        caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, "Sagen blev lukket");
    }

    private static void opensTask(Visitor caseworker, String caseNumber, String task) {
        caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, task);
        caseworker.presses("main .open-work a:has-text('" + task + "')");
    }

    private static void undoMinutes(int minutes) throws SQLException {
        try (var database = MEDVIND.database();
                var sql = database.createStatement()) {
            sql.execute(
                    "update medvind.parameter set value = "
                            + minutes
                            + " where code = 'letter.undo-minutes'");
        }
        var today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
        await("a changed parameter is in use within a minute")
                .atMost(Duration.ofSeconds(90))
                .until(
                        () ->
                                MEDVIND.bean(Parameters.class).countOn("letter.undo-minutes", today)
                                        == minutes);
    }
}
