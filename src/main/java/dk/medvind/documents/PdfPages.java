package dk.medvind.documents;

import dk.medvind.documents.PagesNotShown.Reason;
import dk.medvind.documents.PaperPages.Cut;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.Splitter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

/** The pages of somebody's PDF, which may be made to do harm: drawn small, and one at a time. */
final class PdfPages {

    /** The longer side of a picture, in pixels: a sheet of paper that can be read. */
    private static final float LONGER_SIDE = 1_600;

    private static final int QUARTER = 90;
    private static final int ROUND = 360;

    /** One at a time on a node: each may take much memory. */
    private static final Semaphore TURN = new Semaphore(1, true);

    /** Whoever waits holds a thread and a connection to the database. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private PdfPages() {}

    static int count(byte[] file) {
        return with(file, PDDocument::getNumberOfPages);
    }

    static byte[] picture(byte[] file, int page, int quarters) {
        return with(
                file,
                pdf -> {
                    require(pdf, page, page);
                    turn(pdf, page, page, quarters);
                    var box = pdf.getPage(page - 1).getCropBox();
                    var renderer = new BoundedRenderer(pdf);
                    renderer.setSubsamplingAllowed(true);
                    float scale =
                            LONGER_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
                    return png(renderer.renderImage(page - 1, scale, ImageType.RGB));
                });
    }

    static byte[] cut(byte[] file, Cut cut) {
        return with(
                file,
                pdf -> {
                    require(pdf, cut.first(), cut.last());
                    turn(pdf, cut.first(), cut.last(), cut.quarters());
                    // A new file: what stands on the other pages must not come along unseen.
                    var splitter = new Splitter();
                    splitter.setStartPage(cut.first());
                    splitter.setEndPage(cut.last());
                    splitter.setSplitAtPage(pdf.getNumberOfPages());
                    try (PDDocument part = splitter.split(pdf).get(0);
                            var out = new ByteArrayOutputStream()) {
                        part.save(out);
                        return out.toByteArray();
                    }
                });
    }

    static byte[] png(BufferedImage picture) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        }
    }

    private static void require(PDDocument pdf, int first, int last) {
        if (first < 1 || last < first || last > pdf.getNumberOfPages()) {
            throw new PagesNotShown(Reason.NO_SUCH_PAGE);
        }
    }

    private static void turn(PDDocument pdf, int first, int last, int quarters) {
        for (int page = first; page <= last; page++) {
            var sheet = pdf.getPage(page - 1);
            sheet.setRotation((sheet.getRotation() + quarters * QUARTER) % ROUND);
        }
    }

    /** What is read of an open PDF. */
    private interface Reading<T> {
        T of(PDDocument pdf) throws IOException;
    }

    private static void awaitTurn() {
        try {
            if (!TURN.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PagesNotShown(Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PagesNotShown(Reason.BUSY);
        }
    }

    private static <T> T with(byte[] file, Reading<T> reading) {
        awaitTurn();
        try (var pdf = Loader.loadPDF(file)) {
            return reading.of(pdf);
        } catch (PagesNotShown told) {
            throw told;
        } catch (InvalidPasswordException e) {
            throw new PagesNotShown(Reason.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new PagesNotShown(Reason.UNREADABLE);
        } finally {
            TURN.release();
        }
    }
}
