package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleDelivery;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A caseworker begins the day: what to do first, who has what, and who is calling. */
class CaseworkerStartsTheDayJourney {

    private static final Duration SOON = Duration.ofMinutes(2);

    @Test
    void aDayBeginsWithTheKeyboardAlone() throws Exception {
        String urgent = Machine.delivers(new ExampleDelivery().with("evictionNotice", "\"YES\""));
        try (Visitor caseworker = Browser.visitor().logsInAsEmployee("sagsbehandler1")) {
            var keys = new Keys(caseworker.page());
            caseworker.waitsFor("/sagsbehandling/sager/" + urgent, "Vurdér og afgør ansøgning");
            caseworker.opens("/sagsbehandling?vis=unassigned");
            assertThat(row(caseworker, urgent))
                    .contains("Haster: Borgeren kan miste sin bolig.", "Vurdér og afgør ansøgning");
            caseworker.checks("day-list");

            keys.to("tr:has(a[href$='" + urgent + "']) .work-choice").press("Space");
            keys.to("button[name=goer][value=tag]").enter();
            assertThat(caseworker.words()).contains("Opgaven er flyttet.");
            keys.to(".view-tabs a[href*='vis=mine']").enter();
            assertThat(row(caseworker, urgent)).contains("Sanne Holm");
            caseworker.checks("day-mine");

            narrowsAndSaves(caseworker, keys);
            findsWhoCalls(caseworker, keys, urgent);
            putsOff(caseworker, keys, urgent);
        }
    }

    private static void narrowsAndSaves(Visitor caseworker, Keys keys) {
        keys.to(".list-filters summary").press("Enter");
        keys.to("#f-flag").type("Haster");
        keys.to(".list-filters button[type=submit]").enter();
        assertThat(caseworker.page().url()).contains("flag=urgent");
        caseworker.checks("day-filtered");
        keys.to("#navn").type("Haster hos mig");
        keys.to("#navn ~ button").enter();
        assertThat(caseworker.words()).contains("Visningen er gemt.", "Haster hos mig");
        keys.to(".view-tabs a[href*='visning=']").enter();
        assertThat(caseworker.page().locator(".view-tabs a[aria-current]").innerText())
                .isEqualTo("Haster hos mig");
    }

    private static void findsWhoCalls(Visitor caseworker, Keys keys, String caseNumber) {
        keys.to("#soeg").type("641184-0121");
        keys.press("Enter");
        caseworker.page().locator(".form-error-message").waitFor();
        assertThat(caseworker.words()).contains("Vælg, hvorfor du søger efter en borger.");
        caseworker.checks("day-search-why");
        keys.to("select[name=hvorfor]").type("Borgeren ringer");
        keys.to(".search-case button[type=submit]").enter();
        assertThat(caseworker.words()).contains(caseNumber, "Anders Holm Kristensen");
        assertThat(caseworker.page().url()).doesNotContain("641184");
        caseworker.checks("day-search-found");
        keys.to("main td a[href$='" + caseNumber + "']").enter();
        assertThat(caseworker.path()).endsWith(caseNumber);
    }

    private static void putsOff(Visitor caseworker, Keys keys, String caseNumber) {
        keys.to("main .open-work a").enter();
        keys.to("main a[href$='/senere']").enter();
        LocalDate sunday =
                LocalDate.now()
                        .with(
                                java.time.temporal.TemporalAdjusters.next(
                                        java.time.DayOfWeek.SUNDAY));
        fillIn(keys, sunday);
        assertThat(caseworker.words()).contains("Den dag er der lukket.", "Tag frem igen senere");
        assertThat(caseworker.page().locator("#fordi").inputValue()).isEqualTo("Lægen svarer");
        caseworker.checks("day-later");
        keys.to("main .back-link").enter();
        assertThat(caseworker.words()).contains("Tag frem igen senere");
    }

    private static void fillIn(Keys keys, LocalDate day) {
        keys.to("#senere-day").type(String.valueOf(day.getDayOfMonth()));
        keys.to("#senere-month").type(String.valueOf(day.getMonthValue()));
        keys.to("#senere-year").type(String.valueOf(day.getYear()));
        keys.to("#fordi").type("Lægen svarer");
        keys.to(".form-buttons button").enter();
    }

    @Test
    void newWorkIsToldWithoutAReloadAndNoRowMoves() throws Exception {
        try (Visitor caseworker = Browser.visitor().logsInAsEmployee("sagsbehandler2")) {
            caseworker.opens("/sagsbehandling?vis=team");
            String news = Machine.delivers(new ExampleDelivery().with("evictionNotice", "\"YES\""));
            await("a line about new work")
                    .atMost(SOON)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(
                            () -> {
                                // As the page does by itself every 45 seconds.
                                caseworker
                                        .page()
                                        .evaluate(
                                                "document.getElementById('work-news').dispatchEvent(new Event('news'))");
                                return caseworker
                                        .page()
                                        .locator("#work-news")
                                        .innerText()
                                        .contains("Der er kommet");
                            });
            assertThat(caseworker.page().locator("tr:has(a[href$='" + news + "'])").count())
                    .isZero();
            caseworker.checks("day-news");
            caseworker.presses("#work-news a");
            assertThat(caseworker.page().locator("tr:has(a[href$='" + news + "'])").count())
                    .isPositive();
        }
    }

    @Test
    void somebodyIsAwayAndTheListWorksWithoutScript() {
        try (Visitor colleague = Browser.visitor().logsInAsEmployee("sagsbehandler2");
                Visitor caseworker = Browser.withoutScript().logsInAsEmployee("sagsbehandler1")) {
            colleague.opens("/sagsbehandling");
            caseworker.opens("/sagsbehandling");
            caseworker.presses("main a[href$='/fravaer']");
            caseworker.presses("main .form-buttons button");
            assertThat(caseworker.words()).contains("Skriv dagene med tal");
            caseworker.checks("day-absence");
            LocalDate far = LocalDate.now().plusDays(300);
            for (String field : new String[] {"fra", "til"}) {
                fill(caseworker, field + "-day", far.getDayOfMonth());
                fill(caseworker, field + "-month", far.getMonthValue());
                fill(caseworker, field + "-year", far.getYear());
            }
            caseworker.presses("main .form-buttons button");
            assertThat(caseworker.words()).contains("Fraværet er gemt.", "er vikar");
            caseworker.checks("day-absent");
            caseworker.presses("main form[action$='/slut'] button");
            assertThat(caseworker.words()).contains("Fraværet er slut.");
        }
    }

    private static void fill(Visitor visitor, String field, int number) {
        visitor.page().locator("#" + field).fill(String.valueOf(number));
    }

    private static String row(Visitor visitor, String caseNumber) {
        return visitor.page().locator("tr:has(a[href$='" + caseNumber + "'])").first().innerText();
    }
}
