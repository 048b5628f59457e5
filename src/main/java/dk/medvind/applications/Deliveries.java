package dk.medvind.applications;

import dk.medvind.documents.Documents;
import dk.medvind.identity.Sealing;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each sender has delivered, under its own keys. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Deliveries {

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Documents documents;
    private final Clock clock;

    Deliveries(JdbcClient sql, Sealing sealing, Documents documents, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.documents = documents;
        this.clock = clock;
    }

    /** Two sendings of one key at the same time wait for each other. */
    void lock(UUID sender, String key) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(sender + "|" + key)
                .query((row, n) -> n)
                .list();
    }

    /**
     * The case this delivery has become before.
     *
     * @throws DossierConflict if the key came with other content
     */
    Optional<CaseNumber> known(UUID sender, String key, Delivery delivery) {
        byte[] hash = sealing.index(delivery.content());
        return sql.sql(
                        "select content_hash, case_number from intake where sender = ? and intake_key = ?")
                .params(sender, key)
                .query(Taken.class)
                .optional()
                .map(
                        taken -> {
                            if (!MessageDigest.isEqual(taken.contentHash(), hash)) {
                                throw new DossierConflict(Dossier.Kind.SUBMITTED);
                            }
                            return new CaseNumber(taken.caseNumber());
                        });
    }

    void keep(UUID sender, String key, Delivery delivery, CaseNumber caseNumber) {
        sql.sql(
                        """
                        insert into intake (sender, intake_key, content_hash, case_number, taken_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        sender,
                        key,
                        sealing.index(delivery.content()),
                        caseNumber.value(),
                        OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .update();
    }

    /** A delivery of this sender; empty for others' and for cases that nobody delivered. */
    Optional<Found> find(UUID sender, CaseNumber caseNumber) {
        return sql.sql(
                        """
                        select a.id, a.party_id, a.type, a.state, a.received_at, min(i.taken_at) as taken_at
                        from intake i join application a on a.case_number = i.case_number
                        where i.sender = ? and i.case_number = ? group by a.id
                        """)
                .params(sender, caseNumber.value())
                .query(Row.class)
                .optional()
                .map(row -> new Found(row.partyId(), arrived(caseNumber, row)));
    }

    private Arrived arrived(CaseNumber caseNumber, Row row) {
        return new Arrived(
                caseNumber,
                ApplicationType.valueOf(row.type()),
                row.takenAt().toInstant(),
                row.receivedAt().toInstant(),
                ApplicationState.valueOf(row.state()).isUndecided()
                        ? Arrived.Stage.UNDER_WAY
                        : Arrived.Stage.ENDED,
                documents.of(row.id()).stream()
                        // What the citizen sent later is not the sender's.
                        .filter(file -> !file.receivedAt().isAfter(row.takenAt().toInstant()))
                        .map(
                                file ->
                                        new Arrived.File(
                                                file.sha256(), file.size(), file.state().name()))
                        .toList());
    }

    /** A delivery and whom it is about. */
    record Found(UUID party, Arrived arrived) {}

    private record Taken(byte[] contentHash, String caseNumber) {}

    private record Row(
            UUID id,
            UUID partyId,
            String type,
            String state,
            OffsetDateTime receivedAt,
            OffsetDateTime takenAt) {}
}
