package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A citizen calls; an employee writes the application down, and the citizen finishes it. */
class CounterRegistrationJourney {

    private static final String SUBMIT = "form[novalidate] .button-primary[type=submit]";

    @Test
    void aCallBecomesAnApplicationThatTheCitizenFinishes() {
        try (Visitor employee = Browser.visitor();
                Visitor citizen = Browser.phone()) {
            employee.logsInAsEmployee("sagsbehandler1");
            String caseNumber = registers(employee, "66 04 04 4187");
            assertThat(employee.words())
                    .contains("Ansøgningen er registreret", "Emil Nygaard", "i telefonen");
            employee.checks("registered-case");
            writesWhatIsKnown(employee);

            citizen.logsInWithMitId("borger6");
            citizen.opens("/borger/sager/" + caseNumber);
            assertThat(citizen.words()).contains("da vi talte sammen");
            citizen.waitsUntilItHas("main:has-text('Vi sendte dig en kvittering')");
            citizen.checks("registered-citizen");
            citizen.opens("/ansoegning/" + caseNumber + "/ansoegning/1");
            assertThat(citizen.page().locator("input[name=subType][value=GLASSES]").isChecked())
                    .isTrue();
            PaperWork.fillIn(citizen, false);
            PaperWork.send(citizen);
            assertThat(citizen.words()).contains("Vi har fået din ansøgning", caseNumber);

            employee.opens("/sagsbehandling/registrering/" + caseNumber + "/ansoegning");
            assertThat(employee.words()).contains("Ansøgningen er allerede sendt");
        }
    }

    @Test
    void somebodyNobodyKnowsIsFoundOutLater() {
        try (Visitor employee = Browser.visitor()) {
            employee.logsInAsEmployee("sagsbehandler1");
            registers(employee, "");
            assertThat(employee.words()).contains("Ikke identificeret endnu");
            employee.checks("registered-unidentified");

            employee.presses("main a[href$='/borger']");
            employee.page().locator("input[name=cprNumber]").fill("770579-0153");
            employee.presses(SUBMIT);
            assertThat(employee.words()).contains("Thomas Dahl").doesNotContain("Hørgården");
            employee.presses("button[name=address]");
            assertThat(employee.words()).contains("Hørgården");
            employee.checks("registered-address");
            employee.presses("main form .button-primary");
            assertThat(employee.words()).contains("Nu ved vi, hvem borgeren er", "Thomas Dahl");
        }
    }

    private static String registers(Visitor employee, String cprNumber) {
        employee.opens("/sagsbehandling");
        employee.presses("main a[href$='/registrering']");
        var page = employee.page();
        employee.presses(SUBMIT);
        employee.checks("registration-errors");
        page.locator("input[name=type][value=SINGLE_BENEFIT]").check();
        page.locator("input[name=met][value=PHONE]").check();
        page.locator("input[name=cprNumber]").fill(cprNumber);
        page.locator("textarea[name=note]").fill("Ringer om nye briller. De gamle er knust.");
        employee.presses(SUBMIT);
        employee.checks("registration-confirm");
        employee.presses("main form .button-primary");
        return employee.path().replaceAll(".*/", "");
    }

    private static void writesWhatIsKnown(Visitor employee) {
        employee.presses("main a[href$='/ansoegning']");
        var page = employee.page();
        page.locator("input[name=subType][value=GLASSES]").check();
        page.locator("textarea[name=description]").fill("Nye briller, de gamle er knust.");
        employee.presses("main form .button-secondary[type=submit]:has-text('Gem')");
        employee.checks("registered-form");
        assertThat(page.locator("textarea[name=description]").inputValue()).contains("knust");
    }
}
