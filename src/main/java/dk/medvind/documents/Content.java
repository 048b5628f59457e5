package dk.medvind.documents;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The content of files: encrypted in segments of 1 MB (Tink's AES-256-GCM-HKDF), stored as pieces
 * of the same size, so that no more than that is in memory and nothing in clear is on a disk.
 */
@Repository
class Content {

    static final int PIECE = 1 << 20;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Content(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A stream that encrypts into the file's pieces; the last piece is written by closing it. */
    OutputStream write(UUID document, byte[] key) throws IOException {
        var pieces = new PieceWriter((position, bytes) -> store(document, position, bytes));
        try {
            return cipher(key).newEncryptingStream(pieces, place(document));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks AES-GCM", e);
        }
    }

    /** The file in clear; changed, moved, missing or exchanged pieces fail while reading. */
    InputStream read(UUID document, byte[] key) throws IOException {
        var pieces = new PieceReader(position -> find(document, position));
        try {
            return cipher(key).newDecryptingStream(pieces, place(document));
        } catch (GeneralSecurityException e) {
            throw new IOException("The file does not open", e);
        }
    }

    private void store(UUID document, int position, byte[] bytes) {
        sql.sql("insert into document_piece (document_id, position, bytes) values (?, ?, ?)")
                .params(document, position, bytes)
                .update();
    }

    /** Each piece in a short transaction of its own, so that a slow reader holds none open. */
    private byte[] find(UUID document, int position) {
        return transaction.execute(
                status ->
                        sql.sql(
                                        "select bytes from document_piece where document_id = ? and position = ?")
                                .params(document, position)
                                .query(byte[].class)
                                .optional()
                                .orElseGet(() -> new byte[0]));
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSHA256", 32, PIECE, 0);
    }

    private static byte[] place(UUID document) {
        return ("document.content|" + document).getBytes(StandardCharsets.UTF_8);
    }
}
