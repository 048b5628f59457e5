package dk.medvind.documents;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of files. Names and keys are sealed; row-level security decides whose rows there are.
 */
@Repository
class DocumentTable {

    private static final String COLUMNS =
            "id, application_id, name_sealed, type, size, sha256, state, origin, code, received_at";

    /** Whom and which case a file is about. */
    record Subject(PartyId party, String caseNumber) {}

    /** What the uploads of an application take up already. */
    record Usage(int count, long size) {}

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    DocumentTable(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    Subject subject(UUID applicationId) {
        return sql.sql("select party_id, case_number from application where id = ?")
                .param(applicationId)
                .query(
                        (row, number) ->
                                new Subject(
                                        new PartyId(row.getObject(1, UUID.class)),
                                        row.getString(2)))
                .optional()
                .orElseThrow(() -> new NotFoundForYou("application"));
    }

    /** Counts the uploads; a second upload at the same time waits for this transaction's end. */
    Usage usage(UUID applicationId) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("documents|" + applicationId)
                .query()
                .singleRow();
        return sql.sql(
                        "select count(*), coalesce(sum(size), 0) from document where application_id = ? and origin = 'UPLOAD'")
                .param(applicationId)
                .query((row, number) -> new Usage(row.getInt(1), row.getLong(2)))
                .single();
    }

    UUID insert(ActingContext acting, FileStore.File file, DocumentOrigin origin, byte[] key) {
        var id = UUID.randomUUID();
        boolean scanned = origin == DocumentOrigin.UPLOAD;
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        sql.sql(
                        """
                        insert into document
                          (id, application_id, name_sealed, key_sealed, type, origin, code, size, state, received_at, acting_id, scan_due_at)
                        values (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(file.applicationId())
                .param(sealing.seal(FileName.safe(file.name(), file.type()), nameContext(id)))
                .param(sealing.seal(key, keyContext(id)))
                .param(file.type().name())
                .param(origin.name())
                .param(file.code())
                .param((scanned ? DocumentState.RECEIVED : DocumentState.CLEAN).name())
                .param(now)
                .param(acting.id())
                .param(scanned ? now : null)
                .update();
        return id;
    }

    void filled(UUID id, long size, byte[] sha256) {
        sql.sql("update document set size = ?, sha256 = ? where id = ?")
                .params(size, sha256, id)
                .update();
    }

    Document find(UUID id) {
        return sql.sql("select " + COLUMNS + " from document where id = ?")
                .param(id)
                .query(this::document)
                .optional()
                .orElseThrow(() -> new NotFoundForYou("document"));
    }

    List<Document> of(UUID applicationId) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from document where application_id = ? and origin = 'UPLOAD' order by received_at, id")
                .param(applicationId)
                .query(this::document)
                .list();
    }

    /** Row-level security leaves them out for citizens anyway; this does for employees. */
    List<Document> forCitizen(UUID applicationId) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from document d where application_id = ? and origin = 'UPLOAD'"
                                + " and not exists (select 1 from file_mark m"
                                + " where m.document_id = d.id and m.lifted_at is null)"
                                + " order by received_at, d.id")
                .param(applicationId)
                .query(this::document)
                .list();
    }

    byte[] key(UUID id) {
        return sealing.open(
                sql.sql("select key_sealed from document where id = ?")
                        .param(id)
                        .query(byte[].class)
                        .optional()
                        .orElseThrow(() -> new NotFoundForYou("document")),
                keyContext(id));
    }

    boolean delete(UUID applicationId, UUID id) {
        return sql.sql(
                                "delete from document where id = ? and application_id = ? and origin = 'UPLOAD'")
                        .params(id, applicationId)
                        .update()
                > 0;
    }

    boolean deleteUploads(UUID applicationId) {
        return sql.sql("delete from document where application_id = ? and origin = 'UPLOAD'")
                        .param(applicationId)
                        .update()
                > 0;
    }

    private Document document(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        Instant received = row.getObject("received_at", OffsetDateTime.class).toInstant();
        return new Document(
                id,
                row.getObject("application_id", UUID.class),
                sealing.openText(row.getBytes("name_sealed"), nameContext(id)),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                DocumentState.valueOf(row.getString("state")),
                DocumentOrigin.valueOf(row.getString("origin")),
                row.getString("code"),
                received);
    }

    private static String nameContext(UUID id) {
        return "document.name|" + id;
    }

    private static String keyContext(UUID id) {
        return "document.key|" + id;
    }
}
