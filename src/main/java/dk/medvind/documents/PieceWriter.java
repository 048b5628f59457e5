package dk.medvind.documents;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts a stream into pieces of 1 MB. */
final class PieceWriter extends OutputStream {

    /** Takes the pieces in order, counted from zero. */
    interface Store {
        void piece(int position, byte[] bytes);
    }

    private final Store store;
    private final byte[] buffer = new byte[Content.PIECE];
    private int filled;
    private int position;

    PieceWriter(Store store) {
        this.store = store;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        while (from < offset + length) {
            int taken = Math.min(offset + length - from, buffer.length - filled);
            System.arraycopy(bytes, from, buffer, filled, taken);
            filled += taken;
            from += taken;
            if (filled == buffer.length) {
                hand();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            hand();
        }
    }

    private void hand() {
        store.piece(position++, Arrays.copyOf(buffer, filled));
        filled = 0;
    }
}
