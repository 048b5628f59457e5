package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleDelivery;
import org.junit.jupiter.api.Test;

/**
 * A case of another team: its status, the glass and a new log-in, the leader, the auditor, and the
 * citizen who reads that it was opened.
 */
class WhoSawWhatJourney {

    private static final String DOOR = "/oauth2/authorization/medarbejder?igen=ja";
    private static final String WHY = "Borgeren står i skranken og mangler svar i dag";

    @Test
    void aCaseIsOpenedAcrossTeamsAndEverybodyWhoShouldKnowsOfIt() throws Exception {
        String number = Machine.delivers(new ExampleDelivery());
        opensAcrossTeams(number);
        theLeaderSaysWhatItWas(number);
        theAuditorFindsIt(number);
        theCitizenReadsIt(number);
    }

    private static void opensAcrossTeams(String number) {
        try (Visitor employee = Browser.visitor()) {
            employee.logsInAsEmployee("sagsbehandler3");
            provesAgain(employee);
            employee.opens("/sagsbehandling/sager/" + number);
            assertThat(employee.path()).isEqualTo("/sagsbehandling/sager/" + number + "/status");
            assertThat(employee.words()).contains("Borgercenter Voksne", "Det kan du sige");
            employee.checks("case-status");

            employee.presses("a[href$='/adgang']");
            employee.presses("main form button");
            assertThat(employee.words()).contains("Vælg en grund");
            employee.checks("glass-errors");
            employee.page().locator("#reason-CITIZEN_HERE").check();
            employee.page().locator("#words").fill(WHY);
            employee.checks("glass");
            employee.presses("main form button");

            assertThat(employee.path()).isEqualTo("/sagsbehandling/sager/" + number);
            assertThat(employee.words()).contains("Den er åben for dig til kl.");
            employee.checks("case-through-the-glass");
        }
    }

    /**
     * The door that whoever logged in long ago is sent to: the log-in server wants the password.
     */
    private static void provesAgain(Visitor employee) {
        employee.page().navigate(employee.page().url().replaceFirst("/sagsbehandling.*", DOOR));
        employee.page().locator("#password").fill("sagsbehandler3");
        employee.page().locator("#kc-login").click();
        employee.page().waitForURL("**/sagsbehandling");
    }

    private static void theLeaderSaysWhatItWas(String number) {
        try (Visitor leader = Browser.visitor()) {
            leader.logsInAsEmployee("leder1");
            leader.presses("nav a[href$='/aabnede-sager']");
            assertThat(leader.words()).contains(number, "Aisha Karimi", WHY);
            leader.checks("opened-cases");
            var card = leader.page().locator(".case-card:has-text('" + number + "')");
            card.locator("textarea").fill("Set på. Borgeren stod her.");
            leader.page().waitForNavigation(() -> card.locator("form button").click());
            assertThat(leader.words()).contains("Din vurdering er gemt", "Der var grund til det");
            leader.checks("opened-cases-reviewed");
        }
    }

    private static void theAuditorFindsIt(String number) {
        try (Visitor auditor = Browser.visitor()) {
            auditor.logsInAsEmployee("revisor1");
            assertThat(auditor.path()).isEqualTo("/revision");
            auditor.checks("audit");
            auditor.page().locator("#sag").fill("MV-1");
            auditor.presses("main form button");
            assertThat(auditor.words()).contains("Sagsnummeret skal se ud som");
            auditor.checks("audit-error");
            auditor.page().locator("#sag").fill(number);
            auditor.presses("main form button");
            assertThat(auditor.words())
                    .contains("Aisha Karimi", "break-glass.citizen-here")
                    .doesNotContain("Kristensen");
            auditor.checks("audit-rows");

            auditor.opens("/revision/kaede");
            auditor.presses("main form button");
            assertThat(auditor.words()).contains("Kæden er hel");
            auditor.checks("audit-chain");
            auditor.opens("/revision/afvigelser");
            assertThat(auditor.words()).contains("Opslag uden en opgave");
            auditor.checks("audit-oddities");
        }
    }

    private static void theCitizenReadsIt(String number) {
        try (Visitor citizen = Browser.phone()) {
            citizen.logsInWithMitId("borger1");
            citizen.opens("/borger/opslag");
            while (!citizen.words().contains(number)) {
                citizen.presses("main a:has-text('Vis ældre opslag')");
            }
            assertThat(citizen.words())
                    .contains(number, "En medarbejder", "fra et andet team")
                    .doesNotContain("Aisha", "Karimi");
            citizen.checks("own-look-ups");
        }
    }
}
