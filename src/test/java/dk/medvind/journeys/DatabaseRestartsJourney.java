package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.RequestOptions;
import dk.medvind.MedvindUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The database is stopped while somebody writes, and comes back. */
class DatabaseRestartsJourney {

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();
    private static final String WORDS = "Jeg skal bruge nye briller til mit arbejde.";

    @Test
    void nothingIsSavedHalfAndNothingIsLost() {
        try (Visitor citizen = Browser.phone().logsInWithMitId("borger2")) {
            String caseNumber = PaperWork.begin(citizen);
            PaperWork.answer(citizen.page());
            citizen.page().locator("textarea[name=description]").fill(WORDS);

            var server = MEDVIND.databaseServer();
            server.stop();
            try {
                PaperWork.next(citizen);
                assertThat(citizen.words())
                        .contains("Vi er straks tilbage", "Det, du skrev, er på denne side");
                citizen.checks("database-away");
                assertThat(status(citizen, "/borger")).isEqualTo(503);
                assertThat(status(citizen, "/api/intake/applications")).isIn(401, 503);
            } finally {
                server.startAgain();
            }
            await("Medvind answers again")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> status(citizen, "/borger") == 200);

            citizen.presses("main form button");
            assertThat(citizen.path()).endsWith("/ansoegning/2");
            citizen.opens("/ansoegning/" + caseNumber + "/ansoegning/1");
            assertThat(citizen.page().locator("textarea[name=description]").inputValue())
                    .isEqualTo(WORDS);
            PaperWork.fillIn(citizen, false);
            PaperWork.send(citizen);
            assertThat(citizen.words()).contains("Vi har fået din ansøgning");
            citizen.waitsFor("/borger/sager/" + caseNumber, "Vi så i CPR");
        }
    }

    private static int status(Visitor visitor, String path) {
        return visitor.page()
                .request()
                .get(MEDVIND.address() + path, RequestOptions.create().setMaxRedirects(0))
                .status();
    }
}
