package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import dk.medvind.ExampleDelivery;
import dk.medvind.MedvindUnderTest;
import dk.medvind.identity.CprNumber;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * A case on one page: where it stands, a phone call that is noted, a colleague who is asked and
 * answers, and a death that CPR tells of and a person considers.
 */
class CaseworkerUnderstandsACaseJourney {

    private static final String BIRTHE = "610165-3334";
    private static final String SUBMIT = "form[novalidate] .button-primary[type=submit]";

    @Test
    void aCallIsNotedAColleagueAnswersAndADeathAsksAPerson() throws Exception {
        String caseNumber =
                Machine.delivers(
                        new ExampleDelivery()
                                .by(BIRTHE)
                                .named("Birthe Skov Rasmussen")
                                .with("evictionNotice", "\"YES\""));
        String casePage = "/sagsbehandling/sager/" + caseNumber;
        try (Visitor caseworker = Browser.phone().logsInAsEmployee("sagsbehandler1");
                Visitor colleague = Browser.visitor().logsInAsEmployee("sagsbehandler2")) {
            colleague.opens("/sagsbehandling");
            caseworker.waitsFor(casePage, "Vurdér og afgør ansøgning");
            assertThat(caseworker.words())
                    .contains(
                            "Sådan står sagen",
                            "Der mangler noget fra borgeren.",
                            "Vi har ikke ventet på andre.");
            caseworker.checks("case-page");

            notesACall(caseworker);
            notesANeed(caseworker, casePage);
            asksAColleague(caseworker, casePage);
            answers(colleague, casePage);
            caseworker.opens(casePage);
            assertThat(caseworker.words())
                    .contains("Svar: Ja, når de er knust.", "Læs kollegaens svar");
            turnsTheScreen(caseworker, casePage);

            MedvindUnderTest.running()
                    .simulators()
                    .cprEvents()
                    .dies(CprNumber.parse(BIRTHE), LocalDate.now());
            caseworker.waitsFor(casePage, "CPR fortæller, at borgeren er død");
            caseworker.checks("case-page-death");
            considers(caseworker);
            assertThat(caseworker.words())
                    .contains("Boet vil have svar.", "Vurdér og afgør ansøgning")
                    .doesNotContain("CPR fortæller, at");
        }
    }

    private static void notesACall(Visitor caseworker) {
        caseworker.presses("form[action$='/telefon'] button");
        caseworker.checks("case-phone-call");
        caseworker.page().locator("input[name=reached][value=TALKED]").check();
        caseworker.presses(SUBMIT);
        caseworker.page().locator("input[name=spokenWith][value=CITIZEN]").check();
        caseworker.page().locator("textarea[name=words]").fill("Hun mangler sine briller.");
        caseworker.presses(SUBMIT);
        assertThat(caseworker.words())
                .contains("Talte med borgeren.", "Hun mangler sine briller.", "Sanne Holm");
    }

    private static void notesANeed(Visitor caseworker, String casePage) {
        caseworker.presses("main a[href$='/hensyn']");
        caseworker.presses(SUBMIT);
        assertThat(caseworker.words()).contains("Vælg både et hensyn");
        caseworker.checks("case-need");
        caseworker.page().locator("#need-CALL_FIRST").check();
        caseworker.page().locator("#source-CITIZEN").check();
        caseworker.presses(SUBMIT);
        assertThat(caseworker.path()).isEqualTo(casePage);
        assertThat(caseworker.words()).contains("Ring, før du sender brev");
    }

    private static void asksAColleague(Visitor caseworker, String casePage) {
        caseworker.presses("main a[href$='/kollega']");
        caseworker
                .page()
                .locator("#colleague")
                .selectOption(new SelectOption().setLabel("Peter Lund"));
        caseworker.page().locator("#words").fill("Giver vi briller efter § 82?");
        caseworker.checks("case-ask");
        caseworker.presses(SUBMIT);
        assertThat(caseworker.path()).isEqualTo(casePage);
        assertThat(caseworker.words()).contains("Spørgsmål, der venter på en kollega");
    }

    private static void answers(Visitor colleague, String casePage) {
        colleague.opens(casePage);
        colleague.presses("main .open-work a:has-text('Svar på en kollegas spørgsmål')");
        assertThat(colleague.words()).contains("Giver vi briller efter § 82?");
        colleague.checks("case-answer");
        colleague.page().locator("textarea[name=answer]").fill("Ja, når de er knust.");
        colleague.presses(SUBMIT);
        colleague.checks("case-page-notes");
    }

    private static void turnsTheScreen(Visitor caseworker, String casePage) {
        caseworker.presses("main a[href$='/vend']");
        assertThat(caseworker.words())
                .contains("Vi mangler noget fra dig.", "Nye briller, de gamle er knust.")
                .doesNotContain("Hun mangler sine briller.", "Ring, før du sender brev");
        caseworker.checks("case-turned");
        caseworker.presses("main .back-link");
        assertThat(caseworker.path()).isEqualTo(casePage);
    }

    private static void considers(Visitor caseworker) {
        caseworker.presses("main .open-work a:has-text('Tag stilling til ændringen i CPR')");
        caseworker.checks("case-life-event");
        caseworker.page().locator("input[name=lifeEventAnswer][value=GO_ON]").check();
        caseworker.page().locator("textarea[name=lifeEventNote]").fill("Boet vil have svar.");
        caseworker.presses(SUBMIT);
    }
}
