package dk.medvind.documents;

import dk.medvind.documents.PagesNotShown.Reason;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A photo as it is shown: upright, turned as an employee said, and no larger than a screen. */
final class PhotoPicture {

    private static final int LONGER_SIDE = 1_600;

    private PhotoPicture() {}

    static byte[] of(PhotoPages.Photo photo) {
        try {
            PhotoPages.checkPixels(photo);
            return PdfPages.png(turned(small(photo), photo.turns()));
        } catch (UploadRefused refused) {
            throw notShown(refused);
        } catch (IOException | RuntimeException e) {
            throw new PagesNotShown(Reason.UNREADABLE);
        }
    }

    static byte[] pdf(PhotoPages.Photo photo) {
        try {
            return PhotoPages.pdf(List.of(photo));
        } catch (UploadRefused refused) {
            throw notShown(refused);
        }
    }

    private static PagesNotShown notShown(UploadRefused refused) {
        return new PagesNotShown(
                refused.reason() == UploadRefused.Reason.TOO_LARGE
                        ? Reason.TOO_LARGE
                        : Reason.UNREADABLE);
    }

    private static BufferedImage small(PhotoPages.Photo photo) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(photo.type().extension()).next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo.content()))) {
            reader.setInput(in, true, true);
            int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
            int every = Math.max(1, longer / LONGER_SIDE);
            var sparing = reader.getDefaultReadParam();
            sparing.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, sparing);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage turned(BufferedImage picture, int quarters) {
        boolean lying = quarters % 2 == 1;
        int width = lying ? picture.getHeight() : picture.getWidth();
        int height = lying ? picture.getWidth() : picture.getHeight();
        var place = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        place.quadrantRotate(quarters);
        place.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = sheet.createGraphics();
        try {
            drawing.drawImage(picture, place, null);
        } finally {
            drawing.dispose();
        }
        return sheet;
    }
}
