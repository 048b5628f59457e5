package dk.medvind.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.documents.PagesNotShown.Reason;
import dk.medvind.documents.PaperPages.Cut;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Pages of files as they are shown and cut out; the file itself is only read. */
class PaperPagesTest {

    @Test
    void aPageBecomesAPictureThatCanBeRead() throws IOException {
        BufferedImage page = read(PdfPages.picture(ExampleFiles.pages("Første", "Anden"), 2, 0));
        assertThat(page.getHeight()).isBetween(1_595, 1_605).isGreaterThan(page.getWidth());
        assertThat(darkest(page)).isLessThan(60);
    }

    @Test
    void aTurnedPageLies() throws IOException {
        BufferedImage page = read(PdfPages.picture(ExampleFiles.pages("En"), 1, 1));
        assertThat(page.getWidth()).isGreaterThan(page.getHeight());
    }

    @Test
    void aPartHoldsItsOwnPagesTurnedAndNothingOfTheOthers() throws IOException {
        byte[] file = ExampleFiles.pages("Lejekontrakt", "Kontoudtog", "Kvittering");
        try (var part = Loader.loadPDF(PdfPages.cut(file, new Cut(2, 3, 3)))) {
            assertThat(part.getNumberOfPages()).isEqualTo(2);
            assertThat(part.getPage(0).getRotation()).isEqualTo(270);
            // Words on a turned page are told letter by letter.
            assertThat(new PDFTextStripper().getText(part).replaceAll("\\s", ""))
                    .contains("Kontoudtog", "Kvittering")
                    .doesNotContain("Lejekontrakt");
        }
    }

    @Test
    void aPageThatIsNotThereIsTold() {
        byte[] file = ExampleFiles.pages("En", "To");
        for (int page : new int[] {0, -1, 3}) {
            assertThat(refused(() -> PdfPages.picture(file, page, 0)))
                    .isEqualTo(Reason.NO_SUCH_PAGE);
        }
        assertThat(refused(() -> PdfPages.cut(file, new Cut(2, 1, 0))))
                .isEqualTo(Reason.NO_SUCH_PAGE);
        assertThat(refused(() -> PdfPages.cut(file, new Cut(1, 3, 0))))
                .isEqualTo(Reason.NO_SUCH_PAGE);
    }

    @Test
    void aPdfWithAPasswordOrInPiecesIsTold() {
        assertThat(refused(() -> PdfPages.count(ExampleFiles.pdfWithPassword())))
                .isEqualTo(Reason.ENCRYPTED);
        assertThat(refused(() -> PdfPages.count("%PDF-1.7 and nothing more".getBytes())))
                .isEqualTo(Reason.UNREADABLE);
        assertThat(PdfPages.count(ExampleFiles.pages("En", "To")))
                .as("the next is read again")
                .isEqualTo(2);
    }

    @Test
    void aPhotoIsTurnedClockwise() throws IOException {
        BufferedImage as = read(PhotoPicture.of(photo(redAtTheTop(), 0)));
        assertThat(new Color(as.getRGB(20, 2))).isEqualTo(Color.RED);
        BufferedImage turned = read(PhotoPicture.of(photo(redAtTheTop(), 1)));
        assertThat(turned.getWidth()).isEqualTo(30);
        assertThat(turned.getHeight()).isEqualTo(40);
        assertThat(new Color(turned.getRGB(27, 20))).as("up is right now").isEqualTo(Color.RED);
        BufferedImage around = read(PhotoPicture.of(photo(redAtTheTop(), 2)));
        assertThat(new Color(around.getRGB(20, 27))).isEqualTo(Color.RED);
    }

    @Test
    void aTurnedPhotoIsAPageOnItsSide() throws IOException {
        try (var upright = Loader.loadPDF(PhotoPicture.pdf(photo(redAtTheTop(), 0)));
                var turned = Loader.loadPDF(PhotoPicture.pdf(photo(redAtTheTop(), 1)))) {
            var wide = upright.getPage(0).getMediaBox();
            var high = turned.getPage(0).getMediaBox();
            assertThat(wide.getWidth()).isGreaterThan(wide.getHeight());
            assertThat(high.getHeight()).isGreaterThan(high.getWidth());
        }
    }

    @Test
    void aPictureThatIsNoneIsTold() {
        assertThat(refused(() -> PhotoPicture.of(photo(new byte[] {1, 2, 3}, 0))))
                .isEqualTo(Reason.UNREADABLE);
    }

    private static PhotoPages.Photo photo(byte[] content, int quarters) {
        return new PhotoPages.Photo(FileType.PNG, content, quarters);
    }

    private static byte[] redAtTheTop() throws IOException {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, 40, 5);
        drawing.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int darkest(BufferedImage picture) {
        int darkest = 255;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                darkest = Math.min(darkest, picture.getRGB(x, y) & 0xff);
            }
        }
        return darkest;
    }

    private static Reason refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        var told = new Reason[1];
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(PagesNotShown.class, e -> told[0] = e.reason());
        return told[0];
    }
}
