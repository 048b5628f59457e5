package dk.medvind.audit;

import dk.medvind.audit.Chain.Broken;
import dk.medvind.audit.Chain.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains committed audit rows by hash: h(n) = SHA-256(h(n-1) | row). Rows carry the number of their
 * transaction; a seal covers all rows of the transactions below the oldest one still open, so that
 * no row can appear behind a seal unseen.
 */
@Repository
class AuditSeals {

    private static final int FIRST_HASH_BYTES = 32;
    private static final int FETCHED = 1_000;
    private static final OffsetDateTime BEGINNING = OffsetDateTime.parse("2000-01-01T00:00:00Z");
    private static final OffsetDateTime END = OffsetDateTime.parse("9999-12-31T00:00:00Z");
    // Ordered by the column: "tx" alone would be the text of the answer, where 1000 comes before
    // 999.
    private static final String ROWS =
            """
            select concat_ws('|', id, tx, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), acting_id, actor_id, kind, what,
                             purpose, coalesce(about::text, '-'), coalesce(case_number, '-'), channel), tx::text
            from audit_row where tx >= ?::xid8 and tx < ?::xid8 order by audit_row.tx, id
            """;

    private final JdbcClient sql;

    AuditSeals(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Seals what has been committed since the last seal.
     *
     * @return how many rows were sealed; zero also when another node is sealing
     */
    @Transactional
    int seal() {
        if (!sql.sql("select pg_try_advisory_xact_lock(hashtext('audit_seal'))")
                .query(Boolean.class)
                .single()) {
            return 0;
        }
        String horizon =
                sql.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                        .query(String.class)
                        .single();
        Optional<Seal> last = last();
        String from = String.valueOf(last.map(Seal::toTx).orElse(0L));
        List<String> rows =
                sql.sql(ROWS).param(from).param(horizon).query((row, n) -> row.getString(1)).list();
        if (rows.isEmpty()) {
            return 0;
        }
        byte[] hash = chain(last.map(Seal::hash).orElse(new byte[FIRST_HASH_BYTES]), rows);
        sql.sql(
                        "insert into audit_seal (from_tx, to_tx, row_count, hash) values (?::xid8, ?::xid8, ?, ?)")
                .param(from)
                .param(horizon)
                .param(rows.size())
                .param(hash)
                .update();
        return rows.size();
    }

    /**
     * Computes every seal anew.
     *
     * @return the numbers of the seals that no longer fit their rows; empty when the trail is whole
     */
    @Transactional(readOnly = true)
    List<Long> broken() {
        return verify(BEGINNING, END).broken().stream().map(Broken::no).toList();
    }

    /** Computes the seals of a period anew, each from the hash of the one before it. */
    @Transactional(readOnly = true)
    Verdict verify(OffsetDateTime from, OffsetDateTime to) {
        List<Seal> asked = seals("where sealed_at >= ? and sealed_at < ? order by no", from, to);
        if (asked.isEmpty()) {
            return new Verdict(0, 0, List.of(), (long) unsealedSeconds());
        }
        byte[] before =
                seals("where no < ? order by no desc limit 1", asked.get(0).no()).stream()
                        .map(Seal::hash)
                        .findFirst()
                        .orElse(new byte[FIRST_HASH_BYTES]);
        var check = new SealCheck(asked, before);
        sql.sql(ROWS)
                .param(String.valueOf(asked.get(0).fromTx()))
                .param(String.valueOf(asked.get(asked.size() - 1).toTx()))
                .withFetchSize(FETCHED)
                .query((RowCallbackHandler) row -> check.row(row.getLong(2), row.getString(1)));
        return new Verdict(asked.size(), check.rows(), check.broken(), (long) unsealedSeconds());
    }

    /** Age in seconds of the oldest row without a seal; zero when all are sealed. */
    @Transactional(readOnly = true)
    double unsealedSeconds() {
        return sql.sql(
                        """
                        select coalesce(extract(epoch from now() - min(written_at)), 0) from audit_row
                        where tx >= coalesce((select max(to_tx) from audit_seal), '0'::xid8)
                        """)
                .query(Double.class)
                .single();
    }

    private Optional<Seal> last() {
        return seals("order by no desc limit 1").stream().findFirst();
    }

    private List<Seal> seals(String which, Object... asked) {
        return sql.sql(
                        "select no, from_tx::text::bigint as from_tx, to_tx::text::bigint as to_tx, row_count, hash, sealed_at from audit_seal "
                                + which)
                .params(asked)
                .query(Seal.class)
                .list();
    }

    private static byte[] chain(byte[] hash, List<String> rows) {
        byte[] current = hash;
        for (String row : rows) {
            current = link(current, row);
        }
        return current;
    }

    /** The hash of a row and of everything before it. */
    static byte[] link(byte[] hash, String row) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(hash);
            return digest.digest(row.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /** A seal over the rows of the transactions from one up to, and without, another. */
    record Seal(
            long no, long fromTx, long toTx, int rowCount, byte[] hash, OffsetDateTime sealedAt) {}
}
