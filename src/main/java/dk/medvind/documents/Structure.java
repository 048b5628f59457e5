package dk.medvind.documents;

import dk.medvind.documents.UploadRefused.Reason;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Whether a file is whole, as far as its outer structure tells. Nothing is decoded. */
final class Structure {

    private static final int PDF_TAIL = 2048;

    private Structure() {}

    /** A PDF ends with its end-of-file mark. */
    static void pdf(InputStream content) throws IOException {
        if (!new TailKeeper(content, PDF_TAIL).tail().contains("%%EOF")) {
            throw new UploadRefused(Reason.UNREADABLE);
        }
    }

    /** The segments of a JPEG up to the picture, and an end mark somewhere behind. */
    static void jpeg(InputStream content) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(content));
        expect(in.readUnsignedShort() == 0xFFD8);
        int marker;
        do {
            expect(in.readUnsignedByte() == 0xFF);
            do {
                marker = in.readUnsignedByte();
            } while (marker == 0xFF);
            int length = in.readUnsignedShort();
            expect(length >= 2);
            in.skipNBytes(length - 2);
        } while (marker != 0xDA);
        int before = 0;
        int now = in.readUnsignedByte();
        while (before != 0xFF || now != 0xD9) {
            before = now;
            now = in.readUnsignedByte();
        }
    }

    /** The chunks of a PNG up to its last. */
    static void png(InputStream content) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(content));
        expect(in.readLong() == 0x89504E470D0A1A0AL);
        int type;
        do {
            int length = in.readInt();
            expect(length >= 0);
            type = in.readInt();
            in.skipNBytes(length + 4L);
        } while (type != 0x49454E44);
    }

    /** The boxes of a HEIC file, each as long as it says. */
    static void boxes(InputStream content) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(content));
        boolean metadata = false;
        while (true) {
            int first = in.read();
            if (first < 0) {
                break;
            }
            long length =
                    ((long) first << 24) | (in.readUnsignedByte() << 16) | in.readUnsignedShort();
            metadata |= in.readInt() == 0x6D657461;
            long header = 8;
            if (length == 1) {
                length = in.readLong();
                header = 16;
            }
            if (length == 0) {
                break;
            }
            expect(length >= header);
            in.skipNBytes(length - header);
        }
        expect(metadata);
    }

    private static void expect(boolean whole) throws EOFException {
        if (!whole) {
            throw new EOFException("structure");
        }
    }
}
