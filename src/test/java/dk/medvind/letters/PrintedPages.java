package dk.medvind.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as it lies on the table: how large its signs are, and where they stand. */
public final class PrintedPages extends PDFTextStripper {

    /** 20 mm in points. */
    private static final float MARGIN = 56.6f;

    private final List<TextPosition> signs = new ArrayList<>();

    private PrintedPages() {}

    /** Reads all pages. */
    public static PrintedPages of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new PrintedPages();
            pages.writeText(document, Writer.nullWriter());
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void processTextPosition(TextPosition sign) {
        if (!sign.getUnicode().isBlank()) {
            signs.add(sign);
        }
        super.processTextPosition(sign);
    }

    /** The smallest sign, in points. */
    public float smallest() {
        return (float)
                signs.stream().mapToDouble(TextPosition::getFontSizeInPt).min().orElseThrow();
    }

    /** The signs that run out to the sides of the page. */
    public List<String> outsideMargins() {
        return signs.stream()
                .filter(
                        sign ->
                                sign.getX() < MARGIN
                                        || sign.getEndX() > sign.getPageWidth() - MARGIN)
                .map(TextPosition::getUnicode)
                .toList();
    }
}
