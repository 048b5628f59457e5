package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleCases;
import dk.medvind.MedvindUnderTest;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The process owner opens the diagram and reads whose time was spent. */
class ProcessOwnerReadsJourney {

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();
    private static final String REPORT = "/rapporter/single-benefit";

    @BeforeAll
    static void aYearOfExampleCases() {
        ExampleCases.fill(MEDVIND.bean(DataSource.class), MEDVIND.bean(Clock.class).instant());
    }

    @Test
    void theDiagramShowsHowLongEachStepTook() {
        try (Visitor owner = Browser.visitor().logsInAsEmployee("procesejer1")) {
            owner.opens(REPORT);
            owner.page().waitForSelector(".djs-overlay");
            assertThat(owner.page().locator(".djs-overlay").count()).isGreaterThan(5);
            assertThat(owner.page().locator(".bjs-powered-by").first().isVisible()).isTrue();
            assertThat(owner.words()).contains("eksempler");
            owner.checks("report").picture("rapporter");
        }
    }

    @Test
    void theSameFiguresStandInTablesWithoutJavaScript() {
        try (Visitor owner = Browser.withoutScript()) {
            owner.logsInAsEmployee("procesejer1").opens(REPORT);
            assertThat(owner.page().locator("main table").count()).isGreaterThan(3);
            owner.checks("report-without-script");
        }
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsAnsweredWithASentence() {
        try (Visitor owner = Browser.visitor().logsInAsEmployee("procesejer1")) {
            owner.opens(REPORT + "?fra=2026-10-01&til=2026-09-01");
            assertThat(owner.words()).contains("Den sidste dag ligger før den første");
            owner.checks("report-period");
        }
    }

    @Test
    void whoHasNoReportsIsNotShownAny() {
        try (Visitor caseworker = Browser.visitor().logsInAsEmployee("sagsbehandler1")) {
            assertThat(caseworker.opens(REPORT).status()).isEqualTo(403);
        }
    }
}
