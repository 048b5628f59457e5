package dk.medvind.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
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
    private static final String ROWS =
            """
            select concat_ws('|', id, tx, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), acting_id, actor_id, kind, what,
                             purpose, coalesce(about::text, '-'), coalesce(case_number, '-'), channel)
            from audit_row where tx >= ?::xid8 and tx < ?::xid8 order by tx, id
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
        String from = last.map(Seal::toTx).orElse("0");
        List<String> rows = sql.sql(ROWS).param(from).param(horizon).query(String.class).list();
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
        byte[] previous = new byte[FIRST_HASH_BYTES];
        var broken = new java.util.ArrayList<Long>();
        for (Seal seal : seals("")) {
            List<String> rows =
                    sql.sql(ROWS)
                            .param(seal.fromTx())
                            .param(seal.toTx())
                            .query(String.class)
                            .list();
            if (rows.size() != seal.rowCount()
                    || !MessageDigest.isEqual(chain(previous, rows), seal.hash())) {
                broken.add(seal.no());
            }
            previous = seal.hash();
        }
        return broken;
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
        return seals(" desc limit 1").stream().findFirst();
    }

    private List<Seal> seals(String order) {
        return sql.sql(
                        "select no, from_tx::text as from_tx, to_tx::text as to_tx, row_count, hash from audit_seal order by no"
                                + order)
                .query(Seal.class)
                .list();
    }

    private static byte[] chain(byte[] hash, List<String> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] current = hash;
            for (String row : rows) {
                digest.update(current);
                current = digest.digest(row.getBytes(StandardCharsets.UTF_8));
            }
            return current;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    private record Seal(long no, String fromTx, String toTx, int rowCount, byte[] hash) {}
}
