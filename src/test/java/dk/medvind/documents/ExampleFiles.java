package dk.medvind.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small real files of every kind, made when needed. */
public final class ExampleFiles {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private ExampleFiles() {}

    public static byte[] pdf() {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF with a line on each page. */
    public static byte[] pages(String... lines) {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (String line : lines) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var drawing = new PDPageContentStream(pdf, page)) {
                    drawing.beginText();
                    drawing.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    drawing.newLineAtOffset(72, 700);
                    drawing.showText(line);
                    drawing.endText();
                }
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that opens with a password only. */
    public static byte[] pdfWithPassword() {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that carries {@code text}, e.g. what a scanner looks for. */
    static byte[] pdfWith(String text) {
        var pdf = pdf();
        var out = new ByteArrayOutputStream();
        out.writeBytes(pdf);
        out.writeBytes(("\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    public static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] heic() {
        return bytes(
                0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0, 'm', 'i', 'f', '1',
                'h', 'e', 'i', 'c', 0, 0, 0, 12, 'm', 'e', 't', 'a', 0, 0, 0, 0, 0, 0, 0, 12, 'm',
                'd', 'a', 't', 1, 2, 3, 4);
    }

    static byte[] docx() {
        return zip(word(WORD));
    }

    static byte[] docxWithMacro() {
        var parts = word("application/vnd.ms-word.document.macroEnabled.main+xml");
        parts.put("word/vbaProject.bin", "macro");
        return zip(parts);
    }

    /** A document whose one part unpacks to 300 MB. */
    static byte[] zipBomb() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] odt() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("META-INF/manifest.xml", "<manifest:manifest/>");
        parts.put("content.xml", "<office:document-content/>");
        return zip(parts);
    }

    static byte[] odtWithPassword() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("META-INF/manifest.xml", "<manifest:encryption-data/>");
        return zip(parts);
    }

    /** The old office container, which also wraps new files with a password. */
    static byte[] oldOffice() {
        return bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    public static byte[] cut(byte[] file) {
        return java.util.Arrays.copyOf(file, file.length * 2 / 3);
    }

    private static Map<String, String> word(String mainType) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"" + mainType + "\"/></Types>");
        parts.put("word/document.xml", "<w:document/>");
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    var crc = new java.util.zip.CRC32();
                    crc.update(content);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
