package dk.medvind.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies a JPEG segment by segment: what draws the picture and its colours, nothing that tells of
 * place, time, camera or owner, and nothing that stands behind the picture. Nothing is decoded.
 */
final class JpegCopy {

    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APP = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final DataInputStream in;
    private final DataOutputStream out;
    private int orientation;
    private boolean told;

    /** Keeps the side up that is. */
    JpegCopy(InputStream in, OutputStream out) {
        this(in, out, 0);
    }

    /**
     * @param orientation which side is to be up; 0 for the one that is
     */
    JpegCopy(InputStream in, OutputStream out, int orientation) {
        this.orientation = orientation;
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    void copy() throws IOException {
        if (in.readUnsignedShort() != (0xFF00 | START)) {
            throw new EOFException("no JPEG");
        }
        marker(START);
        tell(orientation);
        int marker = nextMarker();
        while (marker != END) {
            segment(marker);
            marker = marker == SCAN ? afterPixels() : nextMarker();
        }
        marker(END);
        out.flush();
    }

    private void segment(int marker) throws IOException {
        int length = in.readUnsignedShort();
        if (length < 2) {
            throw new EOFException("a segment shorter than its length");
        }
        byte[] content = new byte[length - 2];
        in.readFully(content);
        if (marker == EXIF) {
            tell(Orientation.in(content));
        } else if (stays(marker, content)) {
            marker(marker);
            out.writeShort(length);
            out.write(content);
        }
    }

    private static boolean stays(int marker, byte[] content) {
        if (marker == COLOURS) {
            return startsWith(content, ICC);
        }
        boolean told = marker > APP0 && marker <= LAST_APP && marker != ADOBE;
        return !told && marker != COMMENT;
    }

    /** Which side is up is the one thing of the camera's own words that is kept. */
    private void tell(int side) throws IOException {
        if (side > 0 && !told) {
            told = true;
            orientation = side;
            if (side != Orientation.UPRIGHT) {
                byte[] content = Orientation.told(side);
                marker(EXIF);
                out.writeShort(content.length + 2);
                out.write(content);
            }
        }
    }

    /** Which side of this JPEG is up. */
    static int orientation(InputStream jpeg) throws IOException {
        var copy = new JpegCopy(jpeg, OutputStream.nullOutputStream());
        copy.copy();
        return copy.told ? copy.orientation : Orientation.UPRIGHT;
    }

    /** Copies pixels up to the marker behind them, which is answered and not copied. */
    private int afterPixels() throws IOException {
        while (true) {
            int each = in.readUnsignedByte();
            int next = each;
            while (next == 0xFF) {
                next = in.readUnsignedByte();
            }
            if (each != 0xFF) {
                out.writeByte(each);
            } else if (next == 0 || next >= FIRST_RESTART && next <= LAST_RESTART) {
                marker(next);
            } else {
                return next;
            }
        }
    }

    private int nextMarker() throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new EOFException("no marker where one must be");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private void marker(int marker) throws IOException {
        out.writeByte(0xFF);
        out.writeByte(marker);
    }

    private static boolean startsWith(byte[] content, byte[] begin) {
        return content.length >= begin.length
                && Arrays.equals(content, 0, begin.length, begin, 0, begin.length);
    }
}
