package dk.medvind.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which files the scanner has to look at, shared by all nodes. */
@Repository
class ScanQueue {

    /** A node that takes a file and dies holds it no longer than this. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;

    ScanQueue(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes the file that has waited longest; no other node takes the same. */
    @Transactional
    Optional<UUID> take() {
        return sql.sql(
                        """
                        update document set state = 'SCANNING', scan_due_at = ?, scan_attempts = scan_attempts + 1
                        where id = (select id from document where scan_due_at <= ?
                                    order by scan_due_at limit 1 for update skip locked)
                        returning id
                        """)
                .params(in(LEASE), in(Duration.ZERO))
                .query(UUID.class)
                .optional();
    }

    /** The scanner has said yes or no. */
    @Transactional
    void judged(UUID id, DocumentState verdict) {
        sql.sql("update document set state = ?, scanned_at = ?, scan_due_at = null where id = ?")
                .params(verdict.name(), in(Duration.ZERO), id)
                .update();
    }

    /** The scanner could not judge this file; it is tried again in an hour. */
    @Transactional
    void failed(UUID id) {
        sql.sql("update document set state = 'SCAN_FAILED', scan_due_at = ? where id = ?")
                .params(in(LATER), id)
                .update();
    }

    /** The scanner was not there; the file waits on. */
    @Transactional
    void putBack(UUID id) {
        sql.sql("update document set state = 'RECEIVED', scan_due_at = ? where id = ?")
                .params(in(SOON), id)
                .update();
    }

    /** How long the oldest file without a verdict has waited. */
    @Transactional(readOnly = true)
    Duration oldest() {
        return sql.sql("select min(received_at) from document where scan_due_at is not null")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(received -> Duration.between(received.toInstant(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    private OffsetDateTime in(Duration wait) {
        return clock.instant().plus(wait).atOffset(ZoneOffset.UTC);
    }
}
