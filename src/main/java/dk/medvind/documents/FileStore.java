package dk.medvind.documents;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.BrokenSeal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a file into the database: its row, its fresh key, its encrypted content, its hash. */
@Component
class FileStore {

    /** What is known of a file before it is read. */
    record File(UUID applicationId, String name, FileType type, @Nullable String code) {}

    private final DocumentTable table;
    private final Content content;
    private final SecureRandom random = new SecureRandom();

    FileStore(DocumentTable table, Content content) {
        this.table = table;
        this.content = content;
    }

    /** Stores what was sent in and looks through it. The scanner comes to it later. */
    UUID keepUpload(ActingContext acting, File file, InputStream clear) throws IOException {
        var id = keep(acting, file, DocumentOrigin.UPLOAD, clear);
        try (var stored = read(id)) {
            Inspection.check(file.type(), stored);
        }
        return id;
    }

    UUID keepLetter(ActingContext acting, File file, InputStream clear) throws IOException {
        return keep(acting, file, DocumentOrigin.LETTER, clear);
    }

    /** The content in clear, whatever the state; to be read in the same scope. */
    @Transactional(readOnly = true)
    InputStream read(UUID id) {
        try {
            return content.read(id, table.key(id));
        } catch (IOException e) {
            throw new UncheckedIOException("A stored file does not open", e);
        }
    }

    /** SHA-256 of the content as it is stored now; empty when it does not open any more. */
    @Transactional(readOnly = true)
    String fingerprint(UUID id) {
        var hash = sha256();
        try (var stored = new DigestInputStream(read(id), hash)) {
            stored.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | UncheckedIOException | BrokenSeal e) {
            return "";
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private UUID keep(ActingContext acting, File file, DocumentOrigin origin, InputStream clear)
            throws IOException {
        byte[] key = new byte[32];
        random.nextBytes(key);
        var id = table.insert(acting, file, origin, key);
        var hash = sha256();
        var written = new Written(content.write(id, key), hash);
        try (written) {
            PhotoMetadata.removed(file.type(), clear, written);
        }
        table.filled(id, written.size, hash.digest());
        return id;
    }

    /** What is written, weighed and counted. */
    private static final class Written extends DigestOutputStream {

        private long size;

        Written(OutputStream sealed, MessageDigest hash) {
            super(sealed, hash);
        }

        @Override
        public void write(int each) throws IOException {
            super.write(each);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            super.write(bytes, from, length);
            size += length;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}
