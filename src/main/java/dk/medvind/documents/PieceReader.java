package dk.medvind.documents;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Joins pieces to a stream again; an empty piece is its end. */
final class PieceReader extends InputStream {

    private final IntFunction<byte[]> pieces;
    private byte[] piece = new byte[0];
    private int read;
    private int position;

    PieceReader(IntFunction<byte[]> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (read == piece.length) {
            piece = pieces.apply(position++);
            read = 0;
            if (piece.length == 0) {
                return -1;
            }
        }
        int given = Math.min(length, piece.length - read);
        System.arraycopy(piece, read, into, offset, given);
        read += given;
        return given;
    }
}
