package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import dk.medvind.ExampleDelivery;
import org.junit.jupiter.api.Test;

/**
 * What colleagues share: two applications about the same that become one and part again, a case
 * that several people have, and the time that a team measures and anybody may say no to.
 */
class WorkIsSharedJourney {

    private static final String CASES = "/sagsbehandling/sager/";
    private static final String TEAM_TIME = "/sagsbehandling/tid/team";
    private static final String MAIN_BUTTON = "main form .button-primary";

    @Test
    void twoApplicationsBecomeOneAndPartAgain() throws Exception {
        String first = Machine.delivers(twin());
        String second = Machine.delivers(twin());
        try (Visitor caseworker = Browser.phone().logsInAsEmployee("sagsbehandler1")) {
            caseworker.waitsFor(CASES + second, "Vurdér og afgør ansøgning");
            caseworker.waitsFor(
                    CASES + first, "Måske den samme ansøgning", "Vurdér og afgør ansøgning");
            caseworker.checks("shared-twins");
            caseworker.presses("main a[href*='/sammen?med=" + second + "']");
            caseworker.presses(MAIN_BUTTON);
            assertThat(caseworker.words()).contains("Skriv mellem 5 og 1.000 tegn om hvorfor.");
            caseworker.checks("shared-join");
            caseworker.page().locator("#words").fill("Det er de samme briller.");
            caseworker.presses(MAIN_BUTTON);
            assertThat(caseworker.words())
                    .contains("Ansøgningerne er lagt sammen", "Det er de samme briller.");
            caseworker.checks("shared-joined");

            caseworker.waitsFor(CASES + second, "Denne sag står stille", first);
            caseworker.checks("shared-stands-still");
            caseworker.presses("main a[href$='/skil']");
            caseworker.page().locator("#words").fill("Det er to par briller.");
            caseworker.checks("shared-part");
            caseworker.presses(MAIN_BUTTON);
            assertThat(caseworker.words()).contains("Ansøgningerne er skilt ad");
            caseworker.waitsFor(CASES + second, "Vurdér og afgør ansøgning");
        }
    }

    @Test
    void aCaseHasALeadAContactAndSomebodyFromAnotherTeam() throws Exception {
        String number = Machine.delivers(twin());
        try (Visitor caseworker = Browser.visitor().logsInAsEmployee("sagsbehandler1");
                Visitor other = Browser.phone().logsInAsEmployee("sagsbehandler3")) {
            caseworker.opens("/sagsbehandling");
            other.opens("/sagsbehandling");
            other.opens(CASES + number);
            assertThat(other.path()).endsWith("/status");

            caseworker.waitsFor(CASES + number, "Vurdér og afgør ansøgning");
            caseworker.presses("main a[href$='/behandlere']");
            chooses(caseworker, "#lead", "Sanne Holm");
            chooses(caseworker, "#contact", "Sanne Holm");
            caseworker.presses(MAIN_BUTTON);
            assertThat(caseworker.words()).contains("Det er gemt, hvem der har sagen.");
            caseworker.opens(CASES + number + "/behandlere");
            caseworker.checks("shared-handlers");
            chooses(caseworker, "#who", "Aisha Karimi (Borgercenter Handicap)");
            caseworker.presses("form[action$='/behandlere/med'] button");
            assertThat(caseworker.words()).contains("Medbehandleren kan åbne sagen nu.");
            caseworker.opens(CASES + number);
            assertThat(caseworker.words())
                    .contains("Hovedbehandler siden", "Medbehandler siden", "Kontaktperson siden");

            other.waitsFor(CASES + number, "Vurdér og afgør ansøgning");
            other.checks("shared-co-handler");
        }
    }

    @Test
    void aTeamMeasuresItsTimeAndAnybodyMaySayNo() throws Exception {
        String number = Machine.delivers(twin());
        try (Visitor leader = Browser.visitor().logsInAsEmployee("leder1");
                Visitor caseworker = Browser.phone().logsInAsEmployee("sagsbehandler1")) {
            caseworker.opens("/sagsbehandling/tid");
            assertThat(caseworker.words()).contains("Dit team måler ikke tid på opgaver.");
            leader.opens(TEAM_TIME);
            leader.presses("form[action$='/tid/team'] button:has-text('Begynd at måle')");
            assertThat(leader.words()).contains("Teamets tid bliver målt fra nu af.");
            leader.checks("shared-team-time");

            caseworker.waitsFor(CASES + number, "Vurdér og afgør ansøgning");
            assertThat(caseworker.page().locator("#touch-time").count()).isOne();
            caseworker.opens("/sagsbehandling/tid");
            caseworker.checks("shared-own-time");
            caseworker.presses("form[action$='/tid/mig'] button");
            assertThat(caseworker.words()).contains("Din tid bliver ikke målt mere.");
            caseworker.opens(CASES + number);
            assertThat(caseworker.page().locator("#touch-time").count()).isZero();

            caseworker.opens("/sagsbehandling/tid");
            caseworker.presses("form[action$='/tid/mig'] button");
            leader.opens(TEAM_TIME);
            leader.presses("form[action$='/tid/team'] button:has-text('Stop med at måle')");
            assertThat(leader.words()).contains("Teamets tid bliver ikke målt mere.");
        }
    }

    private static ExampleDelivery twin() {
        return new ExampleDelivery().with("evictionNotice", "\"YES\"");
    }

    private static void chooses(Visitor visitor, String field, String name) {
        visitor.page().locator(field).selectOption(new SelectOption().setLabel(name));
    }
}
