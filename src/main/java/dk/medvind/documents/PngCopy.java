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
import java.util.Set;

/** Copies the chunks of a PNG that draw it, and nothing behind its end. Nothing is decoded. */
final class PngCopy {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;

    /** The picture and its colours; what else there is tells of people, places and times. */
    private static final Set<String> DRAWS =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
                    "bKGD", "pHYs");

    private PngCopy() {}

    static void copy(InputStream from, OutputStream to) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from));
        var out = new DataOutputStream(new BufferedOutputStream(to));
        if (in.readLong() != SIGNATURE) {
            throw new EOFException("no PNG");
        }
        out.writeLong(SIGNATURE);
        String type;
        do {
            int length = in.readInt();
            byte[] name = in.readNBytes(4);
            type = new String(name, StandardCharsets.US_ASCII);
            if (length < 0 || name.length < 4) {
                throw new EOFException("a chunk without end");
            }
            if (DRAWS.contains(type)) {
                out.writeInt(length);
                out.write(name);
                copy(in, out, length + 4L);
            } else {
                in.skipNBytes(length + 4L);
            }
        } while (!type.equals("IEND"));
        out.flush();
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] piece = new byte[1 << 13];
        long left = length;
        while (left > 0) {
            int read = in.read(piece, 0, (int) Math.min(piece.length, left));
            if (read < 0) {
                throw new EOFException("a chunk that is cut off");
            }
            out.write(piece, 0, read);
            left -= read;
        }
    }
}
