package dk.medvind.documents;

import dk.medvind.documents.UploadRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Photos as the pages of a PDF: as large as a sheet of paper allows, each upright. */
final class PhotoPages {

    private static final float MARGIN = 24;

    /** More pixels than a good camera has: a picture made to fill memory. */
    private static final long MOST_PIXELS = 60_000_000;

    /** A PNG may have to be decoded whole to become a page. */
    private static final long MOST_PIXELS_OF_PNG = 16_000_000;

    /** One at a time on a node: each may take much memory. */
    private static final Semaphore TURN = new Semaphore(1, true);

    private PhotoPages() {}

    /**
     * A JPEG or a PNG.
     *
     * @param quarters by how many it is turned clockwise besides what the camera says
     */
    record Photo(FileType type, byte[] content, int quarters) {

        Photo(FileType type, byte[] content) {
            this(type, content, 0);
        }

        /** By how many quarters clockwise it is turned to be as it is shown. */
        int turns() throws IOException {
            int orientation =
                    type == FileType.JPEG
                            ? JpegCopy.orientation(new ByteArrayInputStream(content))
                            : Orientation.UPRIGHT;
            return (Orientation.quarters(orientation) + quarters) % 4;
        }
    }

    /**
     * @throws UploadRefused if one is no photo that can be read, or has too many pixels
     */
    static byte[] pdf(List<Photo> photos) {
        TURN.acquireUninterruptibly();
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (Photo photo : photos) {
                add(pdf, photo);
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException e) {
            throw new UploadRefused(Reason.UNREADABLE);
        } finally {
            TURN.release();
        }
    }

    private static void add(PDDocument pdf, Photo photo) throws IOException {
        checkPixels(photo);
        var image = PDImageXObject.createFromByteArray(pdf, photo.content(), "photo");
        int quarters = photo.turns();
        boolean lying = quarters % 2 == 1;
        float width = lying ? image.getHeight() : image.getWidth();
        float height = lying ? image.getWidth() : image.getHeight();
        var sheet =
                width > height
                        ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                        : PDRectangle.A4;
        float scale =
                Math.min(
                        (sheet.getWidth() - 2 * MARGIN) / width,
                        (sheet.getHeight() - 2 * MARGIN) / height);
        var page = new PDPage(sheet);
        pdf.addPage(page);
        try (var drawing = new PDPageContentStream(pdf, page)) {
            var place = Matrix.getTranslateInstance(sheet.getWidth() / 2, sheet.getHeight() / 2);
            place.rotate(-quarters * Math.PI / 2);
            place.scale(image.getWidth() * scale, image.getHeight() * scale);
            place.translate(-0.5f, -0.5f);
            drawing.drawImage(image, place);
        }
    }

    static void checkPixels(Photo photo) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName(photo.type().extension());
        UploadRefused.when(!readers.hasNext(), Reason.WRONG_TYPE);
        ImageReader reader = readers.next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo.content()))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            long most = photo.type() == FileType.PNG ? MOST_PIXELS_OF_PNG : MOST_PIXELS;
            UploadRefused.when(pixels > most, Reason.TOO_LARGE);
        } finally {
            reader.dispose();
        }
    }
}
