package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import dk.medvind.documents.ExampleFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People who read little, cannot type, do not know, or sit at a library's computer. */
class HardForPeopleJourney {

    /** A voice on the device, as the headless browser has none, that remembers what it was told. */
    private static final String VOICE =
            """
            window.said = [];
            const voices = LOCAL ? [{ lang: 'da-DK', localService: true, name: 'Danish' }] : [{ lang: 'da-DK', localService: false, name: 'Far away' }];
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => voices, addEventListener() {}, cancel() { window.said.push('stop'); }, speak(u) { window.said.push(u.text); } } });
            window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
            """;

    @Test
    void somebodyWhoReadsLittleAppliesInEasyDanishWithoutKnowingEverything() {
        try (Visitor citizen = Browser.phone().logsInWithMitId("borger6")) {
            citizen.opens("/borger?sprog=da-simple");
            assertThat(citizen.page().locator("html").getAttribute("lang")).isEqualTo("da");
            easy(citizen, "hard-overview", "Mine ansøgninger");

            String caseNumber = PaperWork.begin(citizen);
            easy(citizen, "hard-first-page", "Hvad skal du bruge penge til?");
            citizen.page().locator("input[name=subType][value=GLASSES]").check();
            citizen.page().locator("input[name=description-dontknow]").check();
            PaperWork.next(citizen);
            assertThat(citizen.path()).endsWith("/2");

            PaperWork.fillIn(citizen, false);
            assertThat(citizen.words()).contains("Det ved jeg ikke");
            easy(citizen, "hard-summary", "Det her har du skrevet.");
            PaperWork.send(citizen);
            assertThat(citizen.words()).contains("Det ved jeg ikke");

            citizen.opens("/borger?sprog=da");
            assertThat(citizen.opens("/borger/sager/" + caseNumber).status()).isEqualTo(200);
        }
    }

    @Test
    void somebodyAsksForHelpWithADraftAndReadsThreeWordsOnThePhone() {
        try (Visitor citizen = Browser.phone().logsInWithMitId("borger1");
                Visitor employee = Browser.visitor();
                Visitor elsewhere = Browser.visitor()) {
            String caseNumber = PaperWork.begin(citizen);
            assertThat(citizen.page().locator("footer a[href^='tel:']").count()).isEqualTo(1);
            citizen.presses("footer a[href$='/hjaelp']");
            assertThat(citizen.path()).isEqualTo("/borger/sager/" + caseNumber + "/hjaelp");
            citizen.page().locator("#phone").fill("12");
            citizen.presses("main form[action$='/hjaelp'] button");
            easy(citizen, "hard-help-wrong", "otte tal");
            citizen.page().locator("#phone").fill("33 66 33 66");
            citizen.presses("main form[action$='/hjaelp'] button");
            citizen.presses("main form[action$='/ord'] button");
            easy(citizen, "hard-help-asked", "Vi ringer til dig på 33663366");
            String words = citizen.page().locator(".spoken-words").innerText();

            employee.logsInAsEmployee("sagsbehandler1");
            hears(employee, words);
            assertThat(employee.words()).contains("Ordene hører til sagen " + caseNumber);
            employee.checks("hard-words-heard");
            elsewhere.logsInAsEmployee("sagsbehandler4");
            hears(elsewhere, words);
            assertThat(elsewhere.words()).doesNotContain(caseNumber).contains("Bed borgeren om");

            employee.opens("/sagsbehandling/sager/" + caseNumber);
            employee.presses("main .open-work a:has-text('Hjælp borgeren')");
            assertThat(employee.words()).contains("Ring til 33663366");
            employee.checks("hard-help-task");

            citizen.opens("/borger/sager/" + caseNumber);
            assertThat(citizen.words()).contains("Du har bedt om hjælp");
            citizen.opens("/borger/sager/" + caseNumber + "/hjaelp");
            citizen.presses("main form[action$='/fortryd'] button");
            assertThat(citizen.words()).doesNotContain("Vi ringer til dig");
            employee.opens("/sagsbehandling/sager/" + caseNumber);
            assertThat(employee.words()).doesNotContain("Hjælp borgeren");
        }
    }

    @Test
    void aPageIsReadAloudByAVoiceOnTheDeviceAlone() {
        try (Visitor citizen = Browser.phone();
                Visitor other = Browser.phone()) {
            citizen.page().addInitScript(VOICE.replace("LOCAL", "true"));
            citizen.opens("/");
            citizen.page().locator("#read-aloud").click();
            assertThat(citizen.page().evaluate("said.includes('Hvem er du?')")).isEqualTo(true);
            assertThat(citizen.page().locator("#read-aloud").innerText()).contains("Stop");
            citizen.checks("hard-read-aloud");
            citizen.page().locator("#read-aloud").click();
            assertThat(citizen.page().evaluate("said.at(-1)")).isEqualTo("stop");

            other.page().addInitScript(VOICE.replace("LOCAL", "false"));
            other.opens("/");
            assertThat(other.page().locator("#read-aloud").isVisible()).isFalse();
        }
    }

    @Test
    void photosOfPapersBecomeOneFileInTheirOrder() {
        try (Visitor citizen = Browser.phone().logsInWithMitId("borger4")) {
            citizen.opens("/ansoegning/" + PaperWork.begin(citizen) + "/ansoegning/17");
            var photo = ExampleFiles.picture("jpg");
            var field = citizen.page().locator("main input[type=file]").first();
            citizen.page()
                    .waitForNavigation(
                            () ->
                                    field.setInputFiles(
                                            new FilePayload[] {
                                                new FilePayload("en.jpg", "image/jpeg", photo),
                                                new FilePayload("to.jpg", "image/jpeg", photo)
                                            }));
            assertThat(names(citizen)).containsExactly("en.jpg", "to.jpg");
            citizen.presses("main button[value^='up:']");
            assertThat(names(citizen)).containsExactly("to.jpg", "en.jpg");
            citizen.presses("main button[value^='turn:']");
            easy(citizen, "hard-photos", "Saml billederne");
            citizen.presses("main button[value^='join:']");
            assertThat(names(citizen)).containsExactly("billeder.pdf");
        }
    }

    private static List<String> names(Visitor visitor) {
        return visitor.page().locator("main .upload-name").allInnerTexts();
    }

    @Test
    void nothingIsLeftOnALibrarysComputer() {
        try (Visitor citizen = Browser.visitor().logsInWithMitId("borger6")) {
            String caseNumber = PaperWork.begin(citizen);
            citizen.opens("/borger/sager/" + caseNumber);
            citizen.logsOut();

            citizen.page().goBack();
            await("the page that Back shows")
                    .ignoreExceptions()
                    .untilAsserted(
                            () ->
                                    assertThat(citizen.page().locator("body").innerText())
                                            .isNotBlank()
                                            .doesNotContain(caseNumber));
            citizen.opens("/borger/sager/" + caseNumber);
            citizen.page().locator("#username").waitFor();
            assertThat(citizen.page().url())
                    .doesNotContain(caseNumber, "660404-4187", "6604044187");
            citizen.opens("/");
            assertThat(citizen.page().evaluate("localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    private static void hears(Visitor employee, String words) {
        employee.opens("/sagsbehandling");
        employee.page().locator("#kode").fill(words);
        employee.presses("form[action$='/kode'] button");
    }

    private static void easy(Visitor visitor, String name, String words) {
        assertThat(visitor.words()).contains(words);
        assertThat(TouchTargets.tooSmall(visitor.page())).as("targets on " + name).isEmpty();
        visitor.checks(name);
    }
}
