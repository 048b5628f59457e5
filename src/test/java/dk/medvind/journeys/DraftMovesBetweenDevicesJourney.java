package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dk.medvind.MedvindUnderTest;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.letters.PdfUa;
import org.junit.jupiter.api.Test;

/** Begun on a phone with one paper, finished on a computer with another. */
class DraftMovesBetweenDevicesJourney {

    private static final MedvindUnderTest MEDVIND = MedvindUnderTest.running();
    private static final String WORDS = "Jeg kan ikke læse avisen længere.";
    private static final String PAPERS = "/ansoegning/17";

    @Test
    void whatWasWrittenAndUploadedIsThereOnTheOtherDevice() {
        String caseNumber;
        try (Visitor phone = Browser.phone().logsInWithMitId("borger3")) {
            caseNumber = PaperWork.begin(phone);
            PaperWork.answer(phone.page());
            phone.page().locator("textarea[name=description]").fill(WORDS);
            PaperWork.next(phone);
            upload(phone, caseNumber, "foto-af-tilbud.pdf");
            phone.checks("upload-on-phone");
            phone.logsOut();
        }
        try (Visitor computer = Browser.visitor().logsInWithMitId("borger3")) {
            computer.opens("/borger");
            computer.presses("a[href$='/ansoegning/" + caseNumber + "/ansoegning']");
            computer.opens("/ansoegning/" + caseNumber + PAPERS);
            assertThat(computer.words()).contains("foto-af-tilbud.pdf", "Fingeraftryk:");
            upload(computer, caseNumber, "kontoudtog.pdf");
            computer.opens("/ansoegning/" + caseNumber + "/ansoegning");
            PaperWork.fillIn(computer, false);
            assertThat(computer.words()).contains(WORDS, "foto-af-tilbud.pdf", "kontoudtog.pdf");
            computer.checks("draft-finished-elsewhere");
            PaperWork.send(computer);

            assertThat(computer.words())
                    .contains("Vi har fået din ansøgning", WORDS)
                    .contains("foto-af-tilbud.pdf", "kontoudtog.pdf", "Fingeraftryk:");
            String link = computer.page().locator("a[href$='/pdf']").getAttribute("href");
            byte[] pdf = computer.page().request().get(MEDVIND.address() + link).body();
            assertThat(PdfUa.problems(pdf)).isEmpty();
            assertThat(PdfUa.text(pdf)).contains(WORDS, "foto-af-tilbud.pdf", "kontoudtog.pdf");
        }
    }

    private static void upload(Visitor citizen, String caseNumber, String name) {
        citizen.opens("/ansoegning/" + caseNumber + PAPERS);
        var file = new FilePayload(name, "application/pdf", ExampleFiles.pdf());
        var field = citizen.page().locator("main input[type=file]").first();
        citizen.page().waitForNavigation(() -> field.setInputFiles(file));
        assertThat(citizen.words()).contains(name);
    }
}
