package dk.medvind.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Fills in the application for glasses page by page, as a citizen with little to tell. */
final class PaperWork {

    static final String NEXT = ".form-buttons button[value=next]";
    static final String SEND = "form[action$='/send'] button";

    private static final Map<String, String> CHOICES =
            Map.of(
                    "subType",
                    "GLASSES",
                    "alreadyPaid",
                    "NO",
                    "payee",
                    "CITIZEN",
                    "partner",
                    "NONE",
                    "event",
                    "NOTHING",
                    "how",
                    "LATER");
    private static final int MOST_PAGES = 40;

    private PaperWork() {}

    /** Begins an application and answers its case number. */
    static String begin(Visitor citizen) {
        citizen.opens("/ansoegning/single-benefit");
        citizen.presses("main form button");
        return citizen.path().split("/")[2];
    }

    /** From the first page to the overview. */
    static void fillIn(Visitor citizen, boolean checked) {
        fillIn(citizen, checked, "1.800,00");
    }

    /** The same for what costs so much. */
    static void fillIn(Visitor citizen, boolean checked, String amount) {
        for (int i = 0; i < MOST_PAGES && !citizen.path().endsWith("/oversigt"); i++) {
            if (checked) {
                citizen.checks("form-" + citizen.path().replaceAll(".*/", ""));
            }
            answer(citizen.page(), amount);
            next(citizen);
        }
    }

    /** Applies for this amount, has no more papers when asked for them, and answers the number. */
    static String applies(Visitor citizen, String amount) {
        String caseNumber = begin(citizen);
        fillIn(citizen, false, amount);
        send(citizen);
        citizen.opens("/borger/sager/" + caseNumber);
        citizen.waitsUntilItHas("main a[href$='/oplysninger']");
        citizen.presses("main a[href$='/oplysninger']");
        saysThereIsNoMore(citizen);
        send(citizen);
        return caseNumber;
    }

    /** Passes by every paper that is asked for, up to the overview. */
    static void saysThereIsNoMore(Visitor citizen) {
        for (int i = 0; i < MOST_PAGES && !citizen.path().endsWith("/oversigt"); i++) {
            Page page = citizen.page();
            if (page.locator("input[name=cannotGet]").count() > 0) {
                page.locator("textarea[name=answer]").fill("Jeg har ikke flere papirer.");
                page.locator("input[name=cannotGet][value=NO]").check();
                citizen.checks("citizen-supplement");
            }
            next(citizen);
        }
    }

    /** Presses "Fortsæt". */
    static void next(Visitor citizen) {
        citizen.presses(NEXT);
    }

    /** Presses "Send" on the overview. */
    static void send(Visitor citizen) {
        citizen.presses(SEND);
    }

    /** Answers what stands on the page; what a register holds is left as it is. */
    static void answer(Page page) {
        answer(page, "1.800,00");
    }

    private static void answer(Page page, String amount) {
        List<Locator> radios = page.locator("main input[type=radio]:not(.form-held *)").all();
        radios.stream()
                .map(radio -> radio.getAttribute("name"))
                .distinct()
                .forEach(name -> choose(page, name));
        for (Locator text : page.locator("main textarea[required]").all()) {
            text.fill("Mine gamle briller er gået i stykker.");
        }
        if (page.locator("main input[name=amount]").count() > 0) {
            page.locator("main input[name=amount]").fill(amount);
        }
        for (Locator box : page.locator("main input[type=checkbox][name=declaration]").all()) {
            box.check();
        }
    }

    private static void choose(Page page, String name) {
        String wish = CHOICES.getOrDefault(name, "NO");
        Locator wished = page.locator("main input[name=" + name + "][value=" + wish + "]");
        (wished.count() > 0 ? wished : page.locator("main input[name=" + name + "]").last())
                .check();
    }
}
