package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.MedvindUnderTest;
import dk.medvind.simulators.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What registers hold is shown and can be disputed; where none answers, every question is open. */
class RegistersHoldValuesJourney {

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();

    @AfterEach
    void asTheyWere() {
        MEDVIND.simulators().all().forEach(system -> system.behave());
        MEDVIND.clock().reset();
    }

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
        }
    }

    @Test
    void whatARegisterFoundMeanwhileIsShownBeforeItIsSent() {
        var income = MEDVIND.simulators().income();
        income.misbehave(Fault.fail(503));
        try (Visitor citizen = Browser.phone().logsInWithMitId("borger6")) {
            PaperWork.begin(citizen);
            PaperWork.fillIn(citizen, false);
            income.behave();
            MEDVIND.clock().move(Duration.ofHours(2));
            PaperWork.send(citizen);
            assertThat(citizen.words()).contains("Noget er nyt", "Det er ikke sendt endnu");
            citizen.checks("held-changed");
            PaperWork.send(citizen);
            assertThat(citizen.words()).contains("Vi har fået din ansøgning");
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
