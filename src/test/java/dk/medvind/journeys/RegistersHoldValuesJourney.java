package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.MedvindUnderTest;
import dk.medvind.simulators.Fault;
import org.junit.jupiter.api.Test;

/** What registers hold is shown and can be disputed; where none answers, every question is open. */
class RegistersHoldValuesJourney {

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();

    @Test
    void aCitizenAppliesAllTheSame() {
        var outside = MEDVIND.simulators();
        outside.all().forEach(system -> system.misbehave(Fault.of(Fault.Kind.DOWN)));
        try (Visitor citizen = Browser.phone().logsInWithMitId("borger6")) {
            String caseNumber = PaperWork.begin(citizen);
            citizen.opens("/ansoegning/" + caseNumber + "/ansoegning/10");
            assertThat(citizen.page().locator(".form-held").count()).isZero();
            assertThat(citizen.page().locator("input[name=address]").isVisible()).isTrue();
            citizen.checks("registers-down");
            citizen.opens("/ansoegning/" + caseNumber + "/ansoegning");
            PaperWork.fillIn(citizen, false);
            PaperWork.send(citizen);
            assertThat(citizen.words()).contains("Vi har fået din ansøgning", caseNumber);
        } finally {
            outside.all().forEach(system -> system.behave());
        }
    }

    @Test
    void aCitizenSeesWhatIsHeldAndSaysItIsWrong() {
        try (Visitor citizen = Browser.phone().logsInWithMitId("borger2")) {
            String caseNumber = PaperWork.begin(citizen);
            String household = "/ansoegning/" + caseNumber + "/ansoegning/10";
            citizen.opens(household);
            citizen.waitsUntilItHas(".form-held");
            assertThat(citizen.words()).contains("Fra CPR. Hentet den").doesNotContain("Signe");
            citizen.checks("held");
            citizen.page().locator(".form-held summary").nth(1).click();
            citizen.page().locator("input[name=address]").fill("Hos min søster");
            citizen.page().locator("textarea[name=addressReason]").fill("Jeg er lige flyttet.");
            citizen.checks("held-disputed");
            PaperWork.next(citizen);
            citizen.opens(household);
            assertThat(citizen.page().locator("input[name=address]").inputValue())
                    .isEqualTo("Hos min søster");
            assertThat(citizen.page().locator("textarea[name=addressReason]").inputValue())
                    .isEqualTo("Jeg er lige flyttet.");
        }
    }
}
