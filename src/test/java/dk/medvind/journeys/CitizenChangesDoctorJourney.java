package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dk.medvind.MedvindUnderTest;
import dk.medvind.simulators.Fault;
import org.junit.jupiter.api.Test;

/** With a phone and in Danish: another doctor, a lost card with its fee, and a silent register. */
class CitizenChangesDoctorJourney {

    @Test
    void aCitizenChoosesADoctorNearbyAndPays() {
        try (Visitor citizen = Browser.phone()) {
            citizen.logsInWithMitId("borger1");
            citizen.opens("/ansoegning/health-card");
            citizen.checks("doctor-introduction");
            String caseNumber = begins(citizen);
            ticks(citizen, "purpose", "CHANGE_DOCTOR");
            ticks(citizen, "forWhom", "ME");
            citizen.checks("doctor-what");
            PaperWork.next(citizen);
            assertThat(citizen.words()).contains("et nyt kort af sig selv");
            ticks(citizen, "changeReason", "WANT_OTHER");
            citizen.checks("doctor-reason");
            PaperWork.next(citizen);
            assertThat(citizen.words())
                    .contains("Lægerne på Torvet", "0,5 km")
                    .doesNotContain("Lægerne ved Søen");
            ticks(citizen, "doctor", "034598");
            citizen.checks("doctor-choose");
            PaperWork.next(citizen);
            assertThat(citizen.words()).contains("Ja, jeg betaler 225 kr.");
            ticks(citizen, "feeView", "PAY");
            citizen.checks("doctor-fee");
            PaperWork.next(citizen);
            PaperWork.next(citizen);
            assertThat(citizen.words()).contains("Lægehuset Åparken");
            citizen.checks("doctor-summary");
            PaperWork.send(citizen);
            assertThat(citizen.words()).contains("Vi har fået din ansøgning", "Betal gebyret");
            citizen.checks("doctor-receipt");

            goesToPay(citizen, caseNumber);
            onThePage(citizen, "#cancel");
            assertThat(citizen.words()).contains("Du har ikke betalt");
            goesToPay(citizen, caseNumber);
            onThePage(citizen, "#pay");
            assertThat(citizen.words()).contains("Tak. Du har betalt");
            citizen.waitsUntilItHas("main:has-text('Vi bestilte det, du bad om')");
            citizen.checks("doctor-ordered");
            citizen.waitsUntilItHas("main a[href^='/borger/dokumenter/']");
            assertThat(effects(caseNumber + ":chooseDoctor:0")).isEqualTo(1);
        }
    }

    @Test
    void aSilentRegisterLetsTheCitizenWriteTheName() {
        var doctors = MedvindUnderTest.running().simulators().doctors();
        try (Visitor citizen = Browser.phone();
                Visitor caseworker = Browser.visitor()) {
            doctors.misbehave(Fault.fail(503));
            citizen.logsInWithMitId("borger6");
            String caseNumber = begins(citizen);
            ticks(citizen, "purpose", "CHANGE_DOCTOR");
            ticks(citizen, "forWhom", "ME");
            PaperWork.next(citizen);
            ticks(citizen, "changeReason", "MOVED");
            PaperWork.next(citizen);
            ticks(citizen, "doctor", "OTHER");
            PaperWork.next(citizen);
            citizen.page().locator("input[name=doctorName]").fill("Lægerne i Nabogaden");
            citizen.checks("doctor-written");
            PaperWork.next(citizen);
            PaperWork.next(citizen);
            PaperWork.send(citizen);

            caseworker.logsInAsEmployee("sagsbehandler4");
            caseworker.opens("/sagsbehandling/sager/" + caseNumber);
            caseworker.waitsUntilItHas("main a[href*='/opgaver/']");
            assertThat(caseworker.words())
                    .contains("Lægen er ikke valgt fra listen", "Lægerne i Nabogaden");
            caseworker.checks("caseworker-doctor-written");
        } finally {
            doctors.behave();
        }
    }

    private static String begins(Visitor citizen) {
        citizen.opens("/ansoegning/health-card");
        citizen.presses("main form button");
        return citizen.path().split("/")[2];
    }

    private static void ticks(Visitor citizen, String name, String value) {
        citizen.page().locator("input[name='" + name + "'][value='" + value + "']").check();
    }

    /** The case needs a moment before it can be paid. */
    private static void goesToPay(Visitor citizen, String caseNumber) {
        citizen.opens("/borger/sager/" + caseNumber + "/gebyr");
        citizen.waitsUntilItHas("main form button");
        citizen.checks("doctor-pay");
        citizen.presses("main form button");
    }

    private static void onThePage(Visitor citizen, String button) {
        Page page = citizen.page();
        page.waitForURL(url -> url.contains("/betal/"));
        page.waitForNavigation(() -> page.locator(button).click());
        page.waitForURL(url -> url.contains("/borger/sager/"));
    }

    private static int effects(String key) {
        return MedvindUnderTest.running().simulators().doctors().received().effects(key);
    }
}
