package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dk.medvind.MedvindUnderTest;
import dk.medvind.simulators.Fault;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What goes wrong around a citizen costs no word that was written. */
class NothingIsLostJourney {

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();
    private static final String WORDS = "Mine briller faldt i havnen.";

    @Test
    void aSessionThatEndsInTheMiddleOfAPage() throws SQLException {
        try (Visitor citizen = Browser.visitor().logsInWithMitId("borger3")) {
            String caseNumber = PaperWork.begin(citizen);
            PaperWork.answer(citizen.page());
            citizen.page().locator("textarea[name=description]").fill(WORDS);
            everySessionEnds();

            PaperWork.next(citizen);
            citizen.answersLogInIfAsked("borger3");
            assertThat(citizen.words()).contains("Dine svar er her stadig");
            citizen.checks("session-ended");
            citizen.presses("main form button");

            assertThat(citizen.path()).endsWith("/ansoegning/2");
            citizen.opens("/ansoegning/" + caseNumber + "/ansoegning/1");
            assertThat(citizen.page().locator("textarea[name=description]").inputValue())
                    .isEqualTo(WORDS);
        }
    }

    @Test
    void aLineThatBreaksInTheMiddleOfAPage() {
        try (Visitor citizen = Browser.phone().logsInWithMitId("borger3")) {
            String caseNumber = PaperWork.begin(citizen);
            PaperWork.answer(citizen.page());
            citizen.page().locator("textarea[name=description]").fill(WORDS);
            // Not by the browser's own switch: looking at the accessibility tree puts that back.
            citizen.page().context().route("**", Route::abort);
            citizen.page().locator(PaperWork.NEXT).click();

            citizen.page().locator(".form-unsent").waitFor();
            assertThat(citizen.words()).contains("Det, du har skrevet, står her endnu");
            citizen.checks("line-broken");
            citizen.page().waitForNavigation(() -> citizen.page().context().unroute("**"));

            assertThat(citizen.path()).endsWith("/ansoegning/2");
            citizen.opens("/ansoegning/" + caseNumber + "/ansoegning/1");
            assertThat(citizen.page().locator("textarea[name=description]").inputValue())
                    .isEqualTo(WORDS);
        }
    }

    @Test
    void sendingFromTwoWindowsIsOneApplication() {
        try (Visitor citizen = Browser.visitor().logsInWithMitId("borger3")) {
            String caseNumber = PaperWork.begin(citizen);
            PaperWork.fillIn(citizen, false);
            Page other = citizen.otherWindow();
            other.navigate(citizen.page().url());

            PaperWork.send(citizen);
            other.waitForNavigation(() -> other.locator(PaperWork.SEND).click());

            assertThat(other.locator("main").innerText())
                    .contains("Det er sendt allerede", caseNumber);
            citizen.page().goBack();
            assertThat(citizen.words()).contains("Det er sendt allerede", caseNumber);
        }
    }

    @Test
    void goingBackAndWritingOnAfterSending() {
        try (Visitor citizen = Browser.visitor().logsInWithMitId("borger3")) {
            String caseNumber = PaperWork.begin(citizen);
            PaperWork.fillIn(citizen, false);
            Page other = citizen.otherWindow();
            other.navigate(MEDVIND.address() + "/ansoegning/" + caseNumber + "/ansoegning/1");
            PaperWork.send(citizen);
            other.waitForNavigation(() -> other.locator(PaperWork.NEXT).click());

            assertThat(other.url()).endsWith("/borger/sager/" + caseNumber);
            assertThat(other.locator("main").innerText()).contains("Det er sendt allerede");
        }
    }

    @Test
    void registersThatDoNotAnswer() {
        var outside = MEDVIND.simulators();
        outside.cpr().misbehave(Fault.fail(503));
        outside.income().misbehave(Fault.of(Fault.Kind.GARBAGE));
        outside.benefits().misbehave(Fault.of(Fault.Kind.DOWN));
        try (Visitor citizen = Browser.visitor().logsInWithMitId("borger5")) {
            String caseNumber = PaperWork.begin(citizen);
            PaperWork.fillIn(citizen, false);
            PaperWork.send(citizen);
            assertThat(citizen.words()).contains("Vi har fået din ansøgning", caseNumber);

            outside.cpr().behave();
            outside.income().behave();
            outside.benefits().behave();
            citizen.waitsFor(
                    "/borger/sager/" + caseNumber,
                    "Vi så, hvilke ydelser du får.",
                    "Vi så din indkomst hos skat.");
        }
    }

    @Test
    void whoeverIsNotLoggedInIsLedToTheLogIn() {
        try (Visitor guest = Browser.visitor()) {
            assertThat(guest.opens("/").status()).isEqualTo(200);
            guest.checks("start");
            guest.opens("/borger");
            guest.page().waitForSelector("#username");
        }
    }

    /** As when a session has lived for too long. */
    private static void everySessionEnds() throws SQLException {
        try (var database = MEDVIND.database();
                var sql = database.createStatement()) {
            assertThat(sql.executeUpdate("delete from medvind.spring_session")).isPositive();
        }
    }
}
