package dk.medvind.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws pages of so many strokes and no more: a file of a few kilobytes can draw itself again and
 * again for hours.
 */
final class BoundedRenderer extends PDFRenderer {

    /** A dense plan of a building has some hundred thousand. */
    static final int MOST_STROKES = 500_000;

    BoundedRenderer(PDDocument pdf) {
        super(pdf);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Bounded(parameters);
    }

    private static final class Bounded extends PageDrawer {

        private int strokes;

        Bounded(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            strokes++;
            if (strokes > MOST_STROKES) {
                throw new PagesNotShown(PagesNotShown.Reason.TOO_LARGE);
            }
            super.processOperator(operator, operands);
        }
    }
}
