package dk.medvind.letters;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Prints a letter as PDF/UA-1: tagged, with title, language and its own fonts
 * (webtilgængelighedsloven § 3).
 */
@Component
class LetterPdf {

    private static final String FACE = "IBM Plex Sans";

    private final byte[] regular = font("IBMPlexSans-Regular.ttf");
    private final byte[] semiBold = font("IBMPlexSans-SemiBold.ttf");

    /** Prints a whole XHTML document; it can refer to nothing outside of itself. */
    byte[] print(Document letter) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(from(regular), FACE, 400, FontStyle.NORMAL, true);
        builder.useFont(from(semiBold), FACE, 600, FontStyle.NORMAL, true);
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        builder.withProducer("Medvind");
        builder.withW3cDocument(letter, null);
        var pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("A letter could not be printed", e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> from(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    private static byte[] font(String file) {
        try (var font = new ClassPathResource("static/assets/letters/" + file).getInputStream()) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The letters' font is missing from the build", e);
        }
    }
}
