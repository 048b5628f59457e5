package dk.medvind.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts a stream and refuses the upload once it is longer than allowed, whatever was announced.
 */
final class LimitedInput extends FilterInputStream {

    /** How many bytes may come, and why no more. */
    record Limit(long bytes, UploadRefused.Reason reason) {}

    private final Limit limit;
    private long read;

    LimitedInput(InputStream in, Limit limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        read += Math.max(count, 0);
        UploadRefused.when(read > limit.bytes(), limit.reason());
        return count;
    }
}
