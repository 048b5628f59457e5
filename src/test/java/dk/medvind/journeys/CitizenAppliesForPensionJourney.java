package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.medvind.MedvindUnderTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The way of a disability pension on the citizen's own request: by phone and in Danish from the
 * first page over the hearing to the answer.
 */
class CitizenAppliesForPensionJourney {

    private static final String SUBMIT = "form[novalidate] .button-primary[type=submit]";
    private static final Map<String, String> CHOICES =
            Map.of("wish", "ON_REQUEST", "helper", "NOBODY", "healthPapers", "OTHERS");
    private static final int MOST_PAGES = 20;

    @Test
    void aCitizenAppliesIsHeardAndGetsAPension() {
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor();
                Visitor leader = Browser.visitor()) {
            citizen.logsInWithMitId("borger1");
            citizen.opens("/ansoegning/disability-pension");
            assertThat(citizen.words()).doesNotContain("bedre vej");
            citizen.checks("pension-introduction");
            String caseNumber = applies(citizen);

            caseworker.logsInAsEmployee("sagsbehandler1");
            prepares(caseworker, caseNumber);
            isHeard(citizen, caseNumber);
            decides(caseworker, caseNumber);
            approves(leader, caseNumber);

            citizen.opens("/borger/sager/" + caseNumber);
            citizen.waitsUntilItHas("main:has-text('Vi gav Udbetaling Danmark besked')");
            citizen.checks("pension-decided");
            await("Udbetaling Danmark knows the grant")
                    .atMost(Duration.ofMinutes(2))
                    .until(
                            () ->
                                    MedvindUnderTest.running()
                                            .simulators()
                                            .pensions()
                                            .find(caseNumber)
                                            .isPresent());
        }
    }

    @Test
    void somebodyOldEnoughForTheStatePensionIsLedThereAndMayApplyHere() {
        try (Visitor citizen = Browser.phone().logsInWithMitId("borger5")) {
            citizen.opens("/ansoegning/disability-pension");
            assertThat(citizen.words())
                    .contains("bedre vej for dig", "Udbetaling Danmark", "Du kan stadig søge her");
            citizen.checks("pension-door");
            citizen.presses("main form button");
            assertThat(citizen.path()).contains("/ansoegning/MV-");
            citizen.checks("pension-first-page");
        }
    }

    private static String applies(Visitor citizen) {
        citizen.presses("main form button");
        String caseNumber = citizen.path().split("/")[2];
        for (int i = 0; i < MOST_PAGES && !citizen.path().endsWith("/oversigt"); i++) {
            citizen.checks("pension-form-" + citizen.path().replaceAll(".*/", ""));
            answer(citizen.page());
            PaperWork.next(citizen);
        }
        citizen.checks("pension-summary");
        assertThat(citizen.words()).contains("Det kan få betydning");
        PaperWork.send(citizen);
        assertThat(citizen.words()).contains("Vi har fået din ansøgning", caseNumber);
        citizen.checks("pension-receipt");
        return caseNumber;
    }

    private static void prepares(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Skriv planens forberedende del");
        caseworker.checks("pension-plan");
        var page = caseworker.page();
        page.locator("textarea[name=resources]").fill("Kan lave mad på gode dage.");
        page.locator("textarea[name=challenges]").fill("Kan ikke sidde ret længe.");
        page.locator("textarea[name=efforts]").fill("Praktik blev stoppet efter to uger.");
        for (String question : new String[] {"clinicalQuestion", "evident", "beyondDoubt"}) {
            page.locator("input[name=" + question + "][value=NO]").check();
        }
        caseworker.presses(SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst", "Kan lave mad på gode dage.");

        opensTask(caseworker, caseNumber, "Hold møde i teamet");
        caseworker.checks("pension-team");
        day(page, "metOn", "20", "11", "2026");
        page.locator("input[name=present][value=CITIZEN]").check();
        page.locator("input[name=recommendation][value=PENSION]").check();
        page.locator("textarea[name=recommendationText]").fill("Arbejdsevnen er varigt nedsat.");
        caseworker.presses(SUBMIT);
        assertThat(caseworker.words()).contains("Opgaven er løst");
    }

    private static void isHeard(Visitor citizen, String caseNumber) {
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("main a[href$='/partshoering']");
        assertThat(citizen.words()).contains("Sig din mening, før vi svarer");
        citizen.checks("pension-case-hearing");
        citizen.presses("main a[href$='/partshoering']");
        citizen.checks("pension-hearing");
        citizen.page().locator("input[name=hearingAnswer][value=COMMENTS]").check();
        PaperWork.next(citizen);
        citizen.page()
                .locator("textarea[name=hearingComments]")
                .fill("Jeg kan ikke lave mad mere.");
        PaperWork.next(citizen);
        PaperWork.send(citizen);
        assertThat(citizen.words()).contains("Vi har fået dit svar");
        citizen.checks("pension-hearing-receipt");
    }

    private static void decides(Visitor caseworker, String caseNumber) {
        opensTask(caseworker, caseNumber, "Vurdér og afgør ansøgning");
        assertThat(caseworker.words()).contains("Jeg kan ikke lave mad mere.");
        caseworker.checks("pension-assessment");
        var page = caseworker.page();
        for (String point :
                new String[] {
                    "CLARIFIED", "EFFORTS_EXHAUSTED", "PERMANENTLY_REDUCED", "NOT_SELF_SUPPORTING"
                }) {
            page.locator("input[name=checkedPoints][value=" + point + "]").check();
        }
        page.locator("input[name=nextStep][value=DECIDE]").check();
        caseworker.presses(SUBMIT);
        page.locator("input[name=outcome][value=GRANTED]").check();
        page.locator("select[name=legalBasis]").selectOption("PL_16");
        page.locator("input[name=evidence][value=PLAN]").check();
        caseworker.presses(SUBMIT);
        day(page, "paidFrom", "1", "2", "2027");
        caseworker.presses(SUBMIT);
        assertThat(caseworker.words())
                .contains("Opgaven er løst", "Forslag til afgørelse", "Intet er afgjort endnu");
    }

    private static void approves(Visitor leader, String caseNumber) {
        leader.logsInAsEmployee("leder1");
        opensTask(leader, caseNumber, "Godkend afgørelsen");
        leader.page().locator("input[name=approval][value=APPROVE]").check();
        leader.presses(SUBMIT);
        assertThat(leader.words()).contains("Opgaven er løst", "Bevilget");
    }

    private static void opensTask(Visitor caseworker, String caseNumber, String task) {
        caseworker.waitsFor("/sagsbehandling/sager/" + caseNumber, task);
        caseworker.presses("main .open-work a:has-text('" + task + "')");
    }

    private static void day(Page page, String key, String day, String month, String year) {
        page.locator("input[name='" + key + "-day']").fill(day);
        page.locator("input[name='" + key + "-month']").fill(month);
        page.locator("input[name='" + key + "-year']").fill(year);
    }

    /** Answers what must be answered on the page, as somebody with little to tell. */
    private static void answer(Page page) {
        for (Locator radio : page.locator("main fieldset:has(input[type=radio])").all()) {
            String name = radio.locator("input[type=radio]").first().getAttribute("name");
            String wish = CHOICES.getOrDefault(name, "NO");
            Locator wished = radio.locator("input[value=" + wish + "]");
            (wished.count() > 0 ? wished : radio.locator("input[value=DONT_KNOW]")).check();
        }
        for (Locator text : page.locator("main textarea[required]").all()) {
            text.fill("Jeg har ondt i ryggen hver dag.");
        }
        Locator tried = page.locator("main input[name=tried][value=PRACTICE]");
        if (tried.count() > 0) {
            tried.check();
        }
        Locator benefit = page.locator("main select[name=currentBenefit]");
        // What the register holds needs no answer.
        if (benefit.count() > 0 && benefit.isVisible()) {
            benefit.selectOption("CASH_ASSISTANCE");
        }
        Locator declaration = page.locator("main input[name=declaration]");
        if (declaration.count() > 0) {
            declaration.check();
        }
    }
}
