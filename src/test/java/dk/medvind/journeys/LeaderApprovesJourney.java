package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * A grant above the caseworker's limit: proposed, sent back with words, proposed again with what
 * was written, approved by a leader; and its author cannot approve it.
 */
class LeaderApprovesJourney {

    private static final String SUBMIT = "form[novalidate] .button-primary[type=submit]";

    @Test
    void aLeaderSendsAProposalBackAndApprovesTheNextOne() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor();
                Visitor leader = Browser.visitor()) {
            citizen.logsInWithMitId("borger1");
            String caseNumber = PaperWork.applies(citizen, "12.000,00");
            caseworker.logsInAsEmployee("sagsbehandler1");
            proposes(caseworker, caseNumber);
            cannotApproveIt(caseworker, caseNumber);
            saysOnlyThatItIsBeingDecided(citizen, caseNumber);

            leader.logsInAsEmployee("leder1");
            sendsBack(leader, caseNumber);
            improves(caseworker, caseNumber);
            approves(leader, caseNumber);

            citizen.opens("/borger/sager/" + caseNumber);
            citizen.waitsUntilItHas("main:has-text('Vi tog stilling til din ansøgning')");
        }
    }

    private static void proposes(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Vurdér og afgør ansøgning");
        Assessing.grants(caseworker, "12.000,00");
        caseworker.presses(SUBMIT);
        assertThat(caseworker.words())
                .contains("Opgaven er løst", "Forslag til afgørelse", "12.000,00 kr.");
        caseworker.checks("approval-proposed");
    }

    private static void cannotApproveIt(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Godkend afgørelsen");
        assertThat(caseworker.words()).contains("En anden skal godkende den");
        assertThat(caseworker.page().locator("input[name=approval]").count()).isZero();
        caseworker.checks("approval-own");
    }

    private static void saysOnlyThatItIsBeingDecided(Visitor citizen, String caseNumber) {
        citizen.opens("/borger/sager/" + caseNumber);
        assertThat(citizen.words()).doesNotContain("12.000", "godkend", "Bevilget");
        citizen.checks("approval-citizen");
    }

    private static void sendsBack(Visitor leader, String caseNumber) {
        opensTask(leader, caseNumber, "Godkend afgørelsen");
        assertThat(leader.words()).contains("Beløbet er over grænsen", "12.000,00 kr.");
        leader.checks("approval-task");
        leader.page().locator("input[name=approval][value=SEND_BACK]").check();
        leader.presses(SUBMIT);
        leader.page().locator("textarea[name=words]").fill("Skriv, hvad tilbuddet omfatter.");
        leader.checks("approval-words");
        leader.presses(SUBMIT);
        assertThat(leader.words()).contains("Opgaven er løst");
    }

    private static void improves(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Vurdér og afgør ansøgning");
        assertThat(caseworker.words())
                .contains("Forslaget kom tilbage", "Skriv, hvad tilbuddet omfatter.");
        Page page = caseworker.page();
        assertThat(page.locator("input[name='lines[0].lineAmount']").inputValue()).startsWith("12");
        caseworker.checks("approval-came-back");
        page.locator("textarea[name=internalNote]").fill("Tilbuddet er stel og glas.");
        caseworker.presses(SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");
    }

    private static void approves(Visitor leader, String caseNumber) {
        opensTask(leader, caseNumber, "Godkend afgørelsen");
        assertThat(leader.words()).contains("Tilbuddet er stel og glas.");
        leader.page().locator("input[name=approval][value=APPROVE]").check();
        leader.presses(SUBMIT);
        assertThat(leader.words()).contains("Opgaven er løst", "Bevilget");
        leader.checks("approval-approved");
    }

    private static void opensTask(Visitor employee, String caseNumber, String task) {
        employee.waitsFor("/sagsbehandling/sager/" + caseNumber, task);
        employee.presses("main .open-work a:has-text('" + task + "')");
    }
}
