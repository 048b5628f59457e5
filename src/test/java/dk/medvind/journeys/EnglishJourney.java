package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who chooses English meets no Danish sentence, citizen or employee. */
class EnglishJourney {

    private static final Pattern DANISH =
            Pattern.compile(
                    "(?iu)\\b(ikke|eller|hvad|når|vælg|skriv|søg|fortsæt|gem|din|dit|dine)\\b");

    /** What Medvind says itself; names of steps come from the diagram and are Danish. */
    private static final String OURS =
            "main :is(h1, h2, p, label, legend, button, thead, dl, summary):not(.report-model *)";

    @Test
    void aCitizenAppliesInEnglish() {
        try (Visitor citizen = Browser.phone().logsInWithMitId("borger6")) {
            citizen.opens("/borger?sprog=en");
            isEnglish(citizen, "english-overview");
            citizen.opens("/ansoegning/single-benefit");
            isEnglish(citizen, "english-introduction");
            citizen.presses("main form button");
            for (int page = 0; page < 40 && !citizen.path().endsWith("/oversigt"); page++) {
                isEnglish(citizen, "english-form");
                PaperWork.answer(citizen.page());
                PaperWork.next(citizen);
            }
            isEnglish(citizen, "english-summary");
            PaperWork.send(citizen);
            isEnglish(citizen, "english-receipt");
            citizen.presses("main a.button-primary");
            isEnglish(citizen, "english-case");
        }
    }

    @Test
    void anEmployeeWorksInEnglish() {
        try (Visitor employee = Browser.visitor().logsInAsEmployee("leder1")) {
            for (String page : List.of("/sagsbehandling?vis=team", "/rapporter/single-benefit")) {
                employee.opens(page + (page.contains("?") ? "&" : "?") + "sprog=en");
                isEnglish(employee, "english" + page.replaceAll("\\W+", "-"));
            }
        }
    }

    private static void isEnglish(Visitor visitor, String name) {
        assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
        String words =
                String.join("\n", visitor.page().locator(OURS).allInnerTexts())
                        .replace("Mine gamle briller er gået i stykker.", "");
        assertThat(DANISH.matcher(words).results().map(found -> found.group()).toList())
                .as("Danish words on %s: %s", name, words)
                .isEmpty();
        visitor.checks(name);
    }
}
