package dk.medvind.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dk.medvind.documents.ExampleFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Papers as people have them: too large, of the wrong kind, cut off, infected, or just right. */
class FilesOfCitizensJourney {

    /** The harmless file that every scanner reports, in two parts so that none reports this one. */
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String PAGE = "/ansoegning/17";

    private static Visitor citizen;
    private static String papers;

    @BeforeAll
    static void beginAnApplication() {
        citizen = Browser.visitor().logsInWithMitId("borger6");
        papers = "/ansoegning/" + PaperWork.begin(citizen) + PAGE;
    }

    @AfterAll
    static void leave() {
        citizen.close();
    }

    @Test
    void aFileOfTheWrongKindIsRefusedWithAReason() {
        uploads("hilsen.exe", "MZ not a paper".getBytes(StandardCharsets.UTF_8));
        assertThat(citizen.words()).contains("Filen blev ikke gemt");
        citizen.checks("upload-refused");
    }

    @Test
    void aFileThatWasCutOffIsRefusedWithAReason() {
        byte[] whole = ExampleFiles.pdf();
        uploads("halv.pdf", Arrays.copyOf(whole, whole.length / 2));
        assertThat(citizen.words()).contains("Filen blev ikke gemt");
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsRefusedWithAReason() {
        uploads("stor.pdf", new byte[21 * 1024 * 1024]);
        assertThat(citizen.words()).contains("20 MB");
    }

    @Test
    void anInfectedFileNeverOpens() {
        uploads("virus.pdf", withVirus());
        citizen.waitsFor(papers, "virus").checks("upload-infected");
        assertThat(citizen.page().locator("main a[href*='/borger/dokumenter/']").count()).isZero();
    }

    @Test
    void aGoodFileIsNamedAndCanBeTakenAway() {
        uploads("tilbud.pdf", ExampleFiles.pdf());
        assertThat(citizen.words()).contains("tilbud.pdf");
        citizen.checks("upload-kept");
        citizen.presses("li:has-text('tilbud.pdf') button");
        assertThat(citizen.words()).doesNotContain("tilbud.pdf");
    }

    private static byte[] withVirus() {
        byte[] pdf = ExampleFiles.pdf();
        byte[] virus = ("\n%" + EICAR + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(pdf, pdf.length + virus.length);
        System.arraycopy(virus, 0, both, pdf.length, virus.length);
        return both;
    }

    private static void uploads(String name, byte[] content) {
        citizen.opens(papers);
        var file = new FilePayload(name, "application/octet-stream", content);
        var field = citizen.page().locator("main input[type=file]").first();
        // A chosen file is sent at once where there is JavaScript.
        citizen.page().waitForNavigation(() -> field.setInputFiles(file));
    }
}
