package dk.medvind.letters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads PDFs as a checker and as a reader would. */
public final class PdfUa {

    private static final Set<String> INLINE = Set.of("Span", "Link", "Lbl");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** What veraPDF finds against PDF/UA-1; empty for an accessible file. */
    public static List<String> problems(byte[] pdf) {
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            if (result.getTestAssertions().isEmpty() && !result.isCompliant()) {
                return List.of("not compliant");
            }
            return result.getTestAssertions().stream()
                    .filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
                    .map(test -> test.getRuleId().getClause() + ": " + test.getMessage())
                    .distinct()
                    .toList();
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException("veraPDF could not read the file", e);
        }
    }

    /** The words in the order a screen reader speaks them, single-spaced. */
    public static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pieces = pieces(document);
            var spoken = new StringBuilder();
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            speak(root.getKids(), null, pieces, spoken);
            // Ligatures are one sign in the font and letters to the reader.
            return Normalizer.normalize(spoken, Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void speak(
            List<Object> kids, PDPage page, Map<String, String> pieces, StringBuilder spoken) {
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                var on = element.getPage() == null ? page : element.getPage();
                speak(element.getKids(), on, pieces, spoken);
                if (!INLINE.contains(element.getStructureType())) {
                    spoken.append('\n');
                }
            } else if (kid instanceof Integer id) {
                spoken.append(pieces.getOrDefault(key(page, id), ""));
            } else if (kid instanceof PDMarkedContentReference reference) {
                var on = reference.getPage() == null ? page : reference.getPage();
                spoken.append(pieces.getOrDefault(key(on, reference.getMCID()), ""));
            }
        }
    }

    private static Map<String, String> pieces(PDDocument document) throws IOException {
        var pieces = new HashMap<String, String>();
        for (PDPage page : document.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            for (var content : extractor.getMarkedContents()) {
                int id = id(page, content);
                pieces.merge(key(page, id), words(content), String::concat);
            }
        }
        return pieces;
    }

    /** The renderer names its marks, and the extractor takes the name of the mark for its tag. */
    private static int id(PDPage page, PDMarkedContent content) {
        var named = page.getResources().getProperties(COSName.getPDFName(content.getTag()));
        return named == null ? content.getMCID() : named.getCOSObject().getInt(COSName.MCID);
    }

    private static String words(PDMarkedContent content) {
        var words = new StringBuilder();
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                words.append(letter.getUnicode());
            } else if (part instanceof PDMarkedContent inner) {
                words.append(words(inner));
            }
        }
        return words.toString();
    }

    private static String key(PDPage page, int id) {
        return System.identityHashCode(page.getCOSObject()) + "/" + id;
    }
}
