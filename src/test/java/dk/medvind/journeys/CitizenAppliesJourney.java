package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.LoadState;
import dk.medvind.MedvindUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The way of a single benefit, from the citizen's first word to the letter, the money and DOMUS.
 */
class CitizenAppliesJourney {

    private static final String SUBMIT = "form[novalidate] .button-primary[type=submit]";
    private static final Duration SOON = Duration.ofMinutes(2);

    @Test
    void aCitizenAppliesAnswersAndGetsADecision() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor();
                Visitor colleague = Browser.visitor()) {
            citizen.logsInWithMitId("borger1");
            citizen.checks("citizen-overview");
            String caseNumber = applies(citizen, true);

            citizen.opens("/borger/sager/" + caseNumber);
            citizen.waitsUntilItHas("a[href$='/oplysninger']");
            citizen.checks("citizen-case-supplement").picture("borger");
            citizen.presses("main a[href$='/oplysninger']");
            assertThat(citizen.words()).contains("Kontoudtog for tre måneder", "Det mangler vi.");
            citizen.checks("citizen-supplement-paper");
            PaperWork.saysThereIsNoMore(citizen);
            PaperWork.send(citizen);
            assertThat(citizen.words()).contains("Vi har fået dit svar");

            decides(caseworker, colleague, caseNumber);

            citizen.opens("/borger/sager/" + caseNumber);
            citizen.waitsUntilItHas("main:has-text('Vi bestilte pengene til dig')");
            assertThat(citizen.words()).contains("Du har fået svar", "Du kan klage til og med");
            citizen.checks("citizen-case-decided");
            reachedTheOutside(caseNumber);
        }
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        try (Visitor citizen = Browser.withoutScript()) {
            citizen.logsInWithMitId("borger6");
            String caseNumber = applies(citizen, false);

            citizen.opens("/borger/sager/" + caseNumber + "/fortryd");
            citizen.presses("main form button");
            assertThat(citizen.words()).contains("Din ansøgning er stoppet");
        }
    }

    @Test
    void nobodyElseFindsTheCase() {
        try (Visitor citizen = Browser.visitor();
                Visitor other = Browser.visitor();
                Visitor elsewhere = Browser.visitor()) {
            citizen.logsInWithMitId("borger2");
            String caseNumber = PaperWork.begin(citizen);

            other.logsInWithMitId("borger4");
            assertThat(other.opens("/borger/sager/" + caseNumber).status()).isEqualTo(404);
            assertThat(other.opens("/ansoegning/" + caseNumber + "/ansoegning/1").status())
                    .isEqualTo(404);
            elsewhere.logsInAsEmployee("sagsbehandler4");
            assertThat(elsewhere.opens("/sagsbehandling/sager/" + caseNumber).status())
                    .isEqualTo(404);
        }
    }

    private static String applies(Visitor citizen, boolean checked) {
        if (checked) {
            citizen.opens("/ansoegning/single-benefit");
            citizen.checks("citizen-introduction");
        }
        String caseNumber = PaperWork.begin(citizen);
        PaperWork.fillIn(citizen, checked);
        if (checked) {
            citizen.checks("citizen-summary");
        }
        PaperWork.send(citizen);
        assertThat(citizen.words()).contains("Vi har fået din ansøgning", caseNumber);
        if (checked) {
            citizen.checks("citizen-receipt");
        }
        return caseNumber;
    }

    private static void decides(Visitor caseworker, Visitor colleague, String caseNumber) {
        caseworker.logsInAsEmployee("sagsbehandler1");
        caseworker.opens("/sagsbehandling/sager/" + caseNumber);
        caseworker.waitsUntilItHas("main a[href*='/opgaver/']");
        caseworker.checks("caseworker-case");
        caseworker.opens("/sagsbehandling?vis=team");
        caseworker.checks("caseworker-list").picture("sagsbehandling");
        caseworker.opens("/sagsbehandling/sager/" + caseNumber);
        caseworker.presses("main a[href*='/opgaver/']");
        caseworker.checks("caseworker-task");
        String task = caseworker.path();
        colleague.logsInAsEmployee("sagsbehandler2");
        colleague.opens(task);
        // The first word saved takes the task, two seconds after it is typed.
        assess(caseworker);
        caseworker.page().waitForTimeout(2_500);
        caseworker.page().waitForLoadState(LoadState.NETWORKIDLE);
        assess(colleague);
        colleague.page().waitForTimeout(2_500);
        colleague.page().waitForLoadState(LoadState.NETWORKIDLE);
        caseworker.presses(SUBMIT);
        assertThat(caseworker.path()).isEqualTo("/sagsbehandling/sager/" + caseNumber);
        assertThat(caseworker.words()).contains("Opgaven er løst", "Bevilget");
        caseworker.checks("caseworker-case-decided");
        colleague.presses(SUBMIT);
        assertThat(colleague.words()).contains("Opgaven er allerede løst");
        colleague.checks("caseworker-came-second");
        assertThat(colleague.opens(task).status()).isEqualTo(409);
        assertThat(colleague.words()).contains("Opgaven er allerede løst");
        colleague.checks("caseworker-comes-late");
    }

    /** Fills in the whole assessment; only the last press is missing. */
    private static void assess(Visitor caseworker) {
        Assessing.grants(caseworker, "1.800,00");
    }

    private static void reachedTheOutside(String caseNumber) {
        var outside = MedvindUnderTest.running().simulators();
        await("DOMUS knows the decision")
                .atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(outside.domus().received().effects().keySet())
                                        .anyMatch(
                                                key ->
                                                        key.startsWith(
                                                                caseNumber + ":informDomus")));
        assertThat(outside.payments().received().effects().keySet())
                .contains(caseNumber + ":payOut");
        assertThat(outside.digitalPost().received().effects().keySet()).isNotEmpty();
    }
}
