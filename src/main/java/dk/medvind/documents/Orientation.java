package dk.medvind.documents;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which side of a photo is up, from 1 (as it lies) to 8, as cameras write it (EXIF, tag 0x0112).
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MAGIC = 42;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int LAST = 8;
    private static final int MOST_ENTRIES = 200;

    private Orientation() {}

    /** Read from an EXIF segment; upright when it does not say or makes no sense. */
    static int in(byte[] segment) {
        try {
            return read(segment);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static int read(byte[] segment) {
        var bytes = ByteBuffer.wrap(segment);
        byte[] begin = new byte[EXIF.length];
        bytes.get(begin);
        if (!Arrays.equals(begin, EXIF)) {
            return UPRIGHT;
        }
        var tiff = bytes.slice();
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(Short.BYTES);
        if (tiff.getShort() != MAGIC) {
            return UPRIGHT;
        }
        tiff.position(tiff.getInt());
        int entries = Math.min(tiff.getShort(), MOST_ENTRIES);
        for (int n = 0; n < entries; n++) {
            int tag = Short.toUnsignedInt(tiff.getShort());
            int type = tiff.getShort();
            tiff.getInt();
            int value = tiff.getShort();
            tiff.getShort();
            if (tag == TAG && type == SHORT && value >= UPRIGHT && value <= LAST) {
                return value;
            }
        }
        return UPRIGHT;
    }

    /** The side that is up when the photo is turned by a quarter clockwise. */
    static int quarterOn(int orientation) {
        return switch (orientation) {
            case 6 -> 3;
            case 3 -> 8;
            case 8 -> UPRIGHT;
            default -> 6;
        };
    }

    /** By how many quarters clockwise it must be turned to stand upright; mirrors are left. */
    static int quarters(int orientation) {
        return switch (orientation) {
            case 6, 7 -> 1;
            case 3, 4 -> 2;
            case 8, 5 -> 3;
            default -> 0;
        };
    }

    /** An EXIF segment that says which side is up and nothing else. */
    static byte[] told(int orientation) {
        return ByteBuffer.allocate(EXIF.length + 26)
                .put(EXIF)
                .putShort((short) 0x4D4D)
                .putShort((short) MAGIC)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
