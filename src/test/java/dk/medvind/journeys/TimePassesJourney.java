package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleDelivery;
import dk.medvind.MedvindUnderTest;
import dk.medvind.simulators.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when nobody answers: neither a citizen nor a system. Time is moved forward. */
class TimePassesJourney {

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();
    private static final Duration SOON = Duration.ofMinutes(2);

    @AfterEach
    void backToNow() {
        MEDVIND.clock().reset();
    }

    @Test
    void aSilentCitizenIsRungUpBeforeAnythingIsDecided() throws Exception {
        String caseNumber = Machine.delivers(new ExampleDelivery());
        try (Visitor caseworker = Browser.visitor().logsInAsEmployee("sagsbehandler2")) {
            awaitOnCase(caseworker, caseNumber, "Venter på borgeren");
            caseworker.opens("/lokalt");
            caseworker.checks("local-start");
            caseworker.page().locator("#days").fill("30");
            caseworker.presses("form[action$='/lokalt/tid'] button");

            awaitOnCase(caseworker, caseNumber, "Prøv at nå borgeren");
            caseworker.presses("main .open-work a:has-text('Prøv at nå')");
            assertThat(caseworker.words())
                    .contains("Har vi prøvet at ringe, besøge eller selv hente det?");
            caseworker.checks("caseworker-reach");
            caseworker.page().locator("input[name=attempts][value=CALLED]").check();
            caseworker
                    .page()
                    .locator("textarea[name=attemptNote]")
                    .fill("Ringede to gange. Ingen svarede.");
            caseworker.page().locator("input[name=elsewhere][value=CITIZEN_ONLY]").check();
            caseworker
                    .page()
                    .locator("textarea[name=elsewhereNote]")
                    .fill("Kun borgeren kan se sin konto.");
            caseworker
                    .page()
                    .locator("input[name=supplementOutcome][value=AVAILABLE_BASIS]")
                    .check();
            caseworker.presses("form[novalidate] .button-primary[type=submit]");
            assertThat(caseworker.words()).contains("Opgaven er løst");
            awaitOnCase(caseworker, caseNumber, "Vurdér og afgør ansøgning");
        }
    }

    @Test
    void aSystemThatStaysAwayBecomesWorkForAnEmployee() throws Exception {
        MEDVIND.simulators().domus().misbehave(Fault.of(Fault.Kind.DOWN));
        String first = Machine.delivers(urgent());
        String second = Machine.delivers(urgent());
        try (Visitor caseworker = Browser.visitor().logsInAsEmployee("sagsbehandler2")) {
            for (String caseNumber : new String[] {first, second}) {
                awaitHoursLater(caseworker, caseNumber, "Håndtér fejl");
            }
            caseworker.opens("/sagsbehandling?vis=team");
            assertThat(caseworker.words()).contains("Håndtér fejl: Opret sag i DOMUS", "Haster");
            caseworker.checks("caseworker-list-failures");

            caseworker.opens("/sagsbehandling/sager/" + first);
            caseworker.presses("main .open-work a");
            caseworker.checks("caseworker-failure");
            MEDVIND.simulators().domus().behave();
            caseworker.presses("form[action$='/igen'] button");
            assertThat(caseworker.words()).contains("Medvind prøver igen");
            awaitTriedAgain(caseworker, first, "Vurdér og afgør ansøgning");

            caseworker.opens("/sagsbehandling/sager/" + second);
            caseworker.presses("main .open-work a");
            caseworker.presses("form[action$='/klaret'] button");
            assertThat(caseworker.words()).contains("Sagen går videre");
            awaitOnCase(caseworker, second, "Vurdér og afgør ansøgning");
        } finally {
            MEDVIND.simulators().domus().behave();
        }
    }

    private static ExampleDelivery urgent() {
        return new ExampleDelivery().with("evictionNotice", "\"YES\"");
    }

    private static void awaitOnCase(Visitor visitor, String caseNumber, String words) {
        visitor.waitsFor("/sagsbehandling/sager/" + caseNumber, words);
    }

    /** What was down is left alone for half a minute: until then the failure comes back at once. */
    private static void awaitTriedAgain(Visitor visitor, String caseNumber, String words) {
        await(words)
                .atMost(SOON)
                .pollInterval(Duration.ofSeconds(2))
                .until(
                        () -> {
                            visitor.opens("/sagsbehandling/sager/" + caseNumber);
                            if (visitor.words().contains("Håndtér fejl")) {
                                visitor.presses("main .open-work a:has-text('Håndtér fejl')");
                                visitor.presses("form[action$='/igen'] button");
                            }
                            return visitor.words().contains(words);
                        });
    }

    /** The engine tries again after ten seconds, later after hours. */
    private static void awaitHoursLater(Visitor visitor, String caseNumber, String words) {
        await(words)
                .atMost(SOON)
                .pollInterval(Duration.ofSeconds(2))
                .until(
                        () -> {
                            MEDVIND.clock().move(Duration.ofMinutes(45));
                            visitor.opens("/sagsbehandling/sager/" + caseNumber);
                            return visitor.words().contains(words);
                        });
    }
}
