package dk.medvind.journeys;

import com.microsoft.playwright.Page;

/** Fills in the assessment of a single benefit with one line, as a caseworker. */
final class Assessing {

    static final String SUBMIT = "form[novalidate] .button-primary[type=submit]";

    private Assessing() {}

    /** Grants the line in full; only the last press is missing. */
    static void grants(Visitor caseworker, String amount) {
        decides(caseworker, "GRANTED");
        pays(caseworker, amount);
    }

    /** Says that the case can be decided, and how. */
    static void decides(Visitor caseworker, String outcome) {
        Page page = caseworker.page();
        page.locator("input[name=nextStep][value=DECIDE]").check();
        caseworker.presses(SUBMIT);
        check(page, "lines[0].lineOutcome", outcome);
        page.locator("select[name='lines[0].section']").selectOption("AKL_82");
        page.locator("input[name=evidence][value=APPLICATION]").check();
        caseworker.presses(SUBMIT);
    }

    /** Says how much is paid, to the citizen and at once. */
    static void pays(Visitor caseworker, String amount) {
        Page page = caseworker.page();
        page.locator("input[name='lines[0].lineAmount']").fill(amount);
        check(page, "lines[0].payTo", "CITIZEN");
        check(page, "lines[0].payWhen", "AT_ONCE");
    }

    /** Chooses an option. */
    static void check(Page page, String name, String value) {
        page.locator("input[name='" + name + "'][value=" + value + "]").check();
    }
}
