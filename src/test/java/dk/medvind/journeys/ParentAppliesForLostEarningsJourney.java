package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/**
 * A parent applies for lost earnings on a telephone: a child chosen from CPR, days added and taken
 * away, errors put right, sent without papers.
 */
class ParentAppliesForLostEarningsJourney {

    private static final String ADD = "button[name=_step][value='add:%s']";
    private static final String DROP = "button[name=_step][value='drop:%s']";

    @Test
    void aParentAppliesForTenHoursAWeek() {
        try (Visitor parent = Browser.phone()) {
            parent.logsInWithMitId("borger2");
            parent.opens("/ansoegning/lost-earnings");
            assertThat(parent.words()).contains("Penge for tabt løn");
            parent.checks("parent-introduction");
            parent.presses("main form button");
            String caseNumber = parent.path().split("/")[2];

            choosesTheChild(parent);
            tellsOfTheChild(parent);
            addsAndTakesAwayDays(parent);
            tellsOfWork(parent);
            sends(parent, caseNumber);
        }
    }

    private static void choosesTheChild(Visitor parent) {
        Page page = parent.page();
        PaperWork.next(parent);
        assertThat(parent.words()).as("errors stand above").contains("Barnets navn");
        parent.checks("parent-child-errors");

        page.getByLabel("Oliver Lund Sørensen, 9.9.2015").check();
        parent.checks("parent-child");
        PaperWork.next(parent);
        assertThat(parent.words()).contains("Hos mig", "Fra CPR: I har samme adresse.");
        choose(page, "inHospital", "NO");
        parent.checks("parent-child-at-home");
        PaperWork.next(parent);
    }

    private static void tellsOfTheChild(Visitor parent) {
        Page page = parent.page();
        write(page, "diagnosis", "Epilepsi. Han har anfald om morgenen.");
        choose(page, "lasts", "YEAR_OR_MORE");
        choose(page, "daycareOrSchool", "YES");
        parent.checks("parent-illness");
        PaperWork.next(parent);

        page.locator("select[name='careTimes[0].timeOfDay']").selectOption("MORNING");
        write(page, "careTimes[0].what", "Medicin og ro, før han kan komme i skole.");
        page.locator("input[name='careTimes[0].careHours']").fill("1,5");
        parent.presses(ADD.formatted("careTimes"));
        page.locator("select[name='careTimes[1].timeOfDay']").selectOption("NIGHT");
        write(page, "careTimes[1].what", "Vi ser til ham hver anden time.");
        parent.checks("parent-care");
        PaperWork.next(parent);

        choose(page, "helpKind", "HOURS");
        write(page, "whyHome", "Han får anfald, når han er utryg.");
        parent.checks("parent-help");
        PaperWork.next(parent);
    }

    private static void addsAndTakesAwayDays(Visitor parent) {
        Page page = parent.page();
        page.locator("input[name=startsOn-day]").fill("1");
        page.locator("input[name=startsOn-month]").fill("12");
        page.locator("input[name=startsOn-year]").fill("2026");
        day(page, 0, "MONDAY", "6");
        parent.presses(ADD.formatted("weekdays"));
        day(page, 1, "TUESDAY", "3");
        parent.presses(ADD.formatted("weekdays"));
        day(page, 2, "THURSDAY", "30");
        parent.presses(DROP.formatted("weekdays[1]"));
        assertThat(page.locator("select[name$='.weekday']").count()).isEqualTo(2);
        assertThat(page.locator("select[name='weekdays[1].weekday']").inputValue())
                .as("the other days stay")
                .isEqualTo("THURSDAY");

        PaperWork.next(parent);
        assertThat(parent.words()).contains("Ugedag 2: Hvor mange timer?");
        parent.checks("parent-days-errors");
        page.locator("input[name='weekdays[1].hours']").fill("4");
        parent.checks("parent-days");
        PaperWork.next(parent);
    }

    private static void tellsOfWork(Visitor parent) {
        Page page = parent.page();
        choose(page, "employment", "EMPLOYED");
        choose(page, "losesPay", "YES");
        parent.checks("parent-work");
        PaperWork.next(parent);

        assertThat(parent.words()).contains("Café Solsikken ApS", "Fra CVR", "15.800");
        parent.checks("parent-pay-held");
        edit(page, "hoursBefore", "37");
        edit(page, "grossBefore", "29.600");
        write(page, "grossBeforeReason", "Jeg er gået ned i tid.");
        choose(page, "hasEmployerPension", "YES");
        PaperWork.next(parent);
        page.locator("input[name=pensionNumber]").fill("123");
        PaperWork.next(parent);
        assertThat(parent.words()).contains("Nummeret har fem tal");
        page.locator("input[name=pensionNumber]").fill("12345");
        page.locator("input[name=employerPension]").fill("2960,-");
        parent.checks("parent-pay");
        PaperWork.next(parent);
        choose(page, "otherParentHelp", "NO");
        parent.checks("parent-others");
        PaperWork.next(parent);
        choose(page, "hasCriticalDate", "NO");
        PaperWork.next(parent);
        assertThat(parent.words()).contains("Har du ikke papirerne? Send ansøgningen alligevel.");
        parent.checks("parent-papers");
        PaperWork.next(parent);
        page.locator("input[name=declaration]").check();
        parent.checks("parent-before-sending");
        PaperWork.next(parent);
    }

    private static void sends(Visitor parent, String caseNumber) {
        assertThat(parent.path()).as("what is missing is asked once").contains("/papirer/");
        parent.checks("parent-paper");
        PaperWork.fillIn(parent, false);
        assertThat(parent.path()).endsWith("/oversigt");
        assertThat(parent.words())
                .contains("Oliver Lund Sørensen, 9.9.2015", "Mandag", "Torsdag")
                .doesNotContain("Tirsdag", "690915");
        parent.checks("parent-summary");
        PaperWork.send(parent);
        assertThat(parent.words())
                .contains("Vi har fået din ansøgning", caseNumber, "Oliver Lund Sørensen");
        parent.checks("parent-receipt");
        parent.opens("/borger/sager/" + caseNumber);
        assertThat(parent.words()).contains("Penge for tabt løn", "Du får svar senest den");
    }

    private static void day(Page page, int row, String weekday, String hours) {
        page.locator("select[name='weekdays[" + row + "].weekday']").selectOption(weekday);
        page.locator("input[name='weekdays[" + row + "].hours']").fill(hours);
    }

    /** Says something else than the register. */
    private static void edit(Page page, String key, String value) {
        var input = page.locator("input[name=" + key + "]");
        page.locator(".form-held:has(input[name=" + key + "]) summary").first().click();
        input.fill(value);
    }

    private static void write(Page page, String key, String text) {
        page.locator("textarea[name='" + key + "']").fill(text);
    }

    private static void choose(Page page, String key, String option) {
        page.locator("input[name=" + key + "][value=" + option + "]").check();
    }
}
