package dk.medvind.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Passes a stream on and remembers its end, where PDF and zip say that they are whole. */
final class TailKeeper extends FilterInputStream {

    private final byte[] tail;

    TailKeeper(InputStream in, int length) {
        super(in);
        this.tail = new byte[length];
    }

    /** The last bytes, one char each, after reading what is left. */
    String tail() throws IOException {
        byte[] buffer = new byte[1 << 13];
        while (read(buffer, 0, buffer.length) >= 0) {
            // read() remembers
        }
        return new String(tail, StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) {
            int kept = Math.min(read, tail.length);
            System.arraycopy(tail, kept, tail, 0, tail.length - kept);
            System.arraycopy(into, offset + read - kept, tail, tail.length - kept, kept);
        }
        return read;
    }
}
