package dk.medvind.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Photos are stored without place, time and camera, and they stay upright. */
class PhotoMetadataTest {

    private static final String CANARY = "KANARIE 55.6761 N 12.5683 E";
    private static final byte[] TELLING = CANARY.getBytes(StandardCharsets.US_ASCII);
    private static final int ON_ITS_SIDE = 6;

    @Test
    void aJpegKeepsItsPictureAndWhichSideIsUp() {
        byte[] sent =
                joined(
                        jpeg(0xE1, joined(Orientation.told(ON_ITS_SIDE), TELLING)),
                        new byte[] {1, 2, 3},
                        TELLING);

        byte[] kept = removed(FileType.JPEG, sent);

        assertThat(text(sent)).contains(CANARY);
        assertThat(text(kept)).doesNotContain(CANARY);
        assertThat(Arrays.equals(pixels(kept), pixels(sent))).as("same pixels").isTrue();
        byte[] exif = Arrays.copyOfRange(kept, 6, 6 + Orientation.told(ON_ITS_SIDE).length);
        assertThat(Orientation.in(exif)).isEqualTo(ON_ITS_SIDE);
    }

    @Test
    void aJpegLosesCommentsAndOtherWordsOfTheCamera() {
        for (int marker : new int[] {0xE1, 0xE2, 0xED, 0xEF, 0xFE}) {
            byte[] sent = jpeg(marker, TELLING);
            byte[] kept = removed(FileType.JPEG, sent);
            assertThat(text(kept)).as("marker %x", marker).doesNotContain(CANARY);
            assertThat(Arrays.equals(pixels(kept), pixels(sent))).isTrue();
        }
    }

    @Test
    void aJpegThatTellsNothingStaysAsItIs() {
        byte[] plain = ExampleFiles.picture("jpg");
        assertThat(removed(FileType.JPEG, plain)).isEqualTo(plain);
    }

    @Test
    void aPngLosesItsTextsAndKeepsItsPicture() {
        byte[] plain = ExampleFiles.picture("png");
        int afterHeader = 33;
        for (String chunk : new String[] {"tEXt", "eXIf", "iTXt", "tIME"}) {
            byte[] sent =
                    joined(
                            Arrays.copyOf(plain, afterHeader),
                            chunk(chunk),
                            Arrays.copyOfRange(plain, afterHeader, plain.length),
                            TELLING);
            assertThat(removed(FileType.PNG, sent)).as(chunk).isEqualTo(plain);
        }
    }

    @Test
    void aHeicIsBlankWhereItTold() {
        byte[] sent = heic();
        byte[] kept = removed(FileType.HEIC, sent.clone());

        assertThat(text(sent)).contains(CANARY);
        assertThat(text(kept)).doesNotContain(CANARY).contains("PICTURE");
        assertThat(kept).hasSameSizeAs(sent);
        assertThat(removed(FileType.HEIC, ExampleFiles.heic())).isEqualTo(ExampleFiles.heic());
    }

    @Test
    void otherFilesStayAsTheyAre() {
        assertThat(removed(FileType.PDF, ExampleFiles.pdf())).hasSizeGreaterThan(100);
        assertThat(removed(FileType.DOCX, TELLING)).isEqualTo(TELLING);
    }

    @Test
    void aPhotoThatIsCutOffIsRefused() {
        for (FileType type : new FileType[] {FileType.JPEG, FileType.PNG}) {
            byte[] half = ExampleFiles.cut(ExampleFiles.picture(type.extension()));
            assertThatThrownBy(() -> removed(type, half)).isInstanceOf(UploadRefused.class);
        }
    }

    /** Whatever bytes come: a copy or a refusal, soon. */
    @Test
    @Timeout(60)
    void hostilePhotosAreCopiedOrRefused() {
        var random = new Random(20261122);
        byte[][] good = {jpeg(0xE1, TELLING), ExampleFiles.picture("png"), heic()};
        FileType[] types = {FileType.JPEG, FileType.PNG, FileType.HEIC};
        var begun = System.nanoTime();
        for (int i = 0; i < 30_000; i++) {
            int kind = i % good.length;
            byte[] bad = good[kind].clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                removed(types[kind], bad);
            } catch (UploadRefused refused) {
                assertThat(refused.reason()).isEqualTo(UploadRefused.Reason.UNREADABLE);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
    }

    private static byte[] removed(FileType type, byte[] file) {
        var out = new ByteArrayOutputStream();
        try {
            PhotoMetadata.removed(type, new ByteArrayInputStream(file), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A picture with one more segment right behind its beginning. */
    private static byte[] jpeg(int marker, byte[] content) {
        byte[] plain = ExampleFiles.picture("jpg");
        byte[] head =
                ByteBuffer.allocate(4)
                        .put((byte) 0xFF)
                        .put((byte) marker)
                        .putShort((short) (content.length + 2))
                        .array();
        return joined(
                Arrays.copyOf(plain, 2), head, content, Arrays.copyOfRange(plain, 2, plain.length));
    }

    private static byte[] chunk(String type) {
        byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), TELLING);
        var crc = new CRC32();
        crc.update(named);
        return joined(number(TELLING.length), named, number((int) crc.getValue()));
    }

    /** Two items in one place: the first tells, the second is the picture. */
    private static byte[] heic() {
        byte[] picture = "PICTURE".getBytes(StandardCharsets.US_ASCII);
        byte[] infos = box("iinf", new byte[] {0, 0, 0, 0, 0, 2}, info(1, "Exif"), info(2, "hvc1"));
        byte[] type = box("ftyp", "heic".getBytes(StandardCharsets.US_ASCII), new byte[4]);
        int places = 8 + 4 + 4 + 2 * 14;
        int data = type.length + 8 + 4 + infos.length + places + 8;
        byte[] meta =
                box(
                        "meta",
                        new byte[4],
                        infos,
                        box(
                                "iloc",
                                new byte[] {0, 0, 0, 0, 0x44, 0, 0, 2},
                                place(1, data, TELLING.length),
                                place(2, data + TELLING.length, picture.length)));
        return joined(type, meta, box("mdat", TELLING, picture));
    }

    private static byte[] info(int id, String type) {
        return box(
                "infe",
                new byte[] {2, 0, 0, 0, 0, (byte) id, 0, 0},
                type.getBytes(StandardCharsets.US_ASCII),
                new byte[1]);
    }

    private static byte[] place(int id, int offset, int length) {
        return joined(new byte[] {0, (byte) id, 0, 0, 0, 1}, number(offset), number(length));
    }

    private static byte[] box(String type, byte[]... parts) {
        byte[] content = joined(parts);
        return joined(
                number(content.length + 8), type.getBytes(StandardCharsets.US_ASCII), content);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static int[] pixels(byte[] file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            return image.getRGB(
                    0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
