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
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
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
    void aFileThatDrawsItselfWithoutEndIsGivenUp() throws IOException {
        byte[] file = drawingItself(40);
        assertThat(file).hasSizeLessThan(20_000);
        assertThat(refused(() -> PdfPages.picture(file, 1, 0))).isEqualTo(Reason.TOO_LARGE);
    }

    /** Each picture on the page draws the one below it twice. */
    private static byte[] drawingItself(int deep) throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            PDFormXObject below = form(pdf, "0 0 m 1 1 l S", null);
            for (int level = 0; level < deep; level++) {
                below = form(pdf, "/Below Do /Below Do", below);
            }
            var page = new PDPage();
            page.setResources(below.getResources());
            var strokes = new PDStream(pdf);
            try (var words = strokes.createOutputStream()) {
                words.write("/Below Do".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(strokes);
            pdf.addPage(page);
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static PDFormXObject form(PDDocument pdf, String strokes, @Nullable PDFormXObject below)
            throws IOException {
        var form = new PDFormXObject(pdf);
        form.setBBox(new PDRectangle(10, 10));
        var resources = new PDResources();
        if (below != null) {
            resources.put(COSName.getPDFName("Below"), below);
        }
        form.setResources(resources);
        try (var words = form.getContentStream().createOutputStream()) {
            words.write(strokes.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
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
