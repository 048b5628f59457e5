package dk.medvind.applications;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Sealing;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known and was done in a case: sealed entries that are added and never changed, each with
 * who acted. A step that runs twice adds its entry once, because the entry's key is the step's.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Dossier {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT =
            "select e.id, e.kind, e.content, e.at,"
                    + " coalesce(c.actor_name, '') as actor_name, coalesce(c.channel, '') as channel,"
                    + " coalesce(c.authority, '') as authority"
                    // Citizens may not see who at the office acted: row security hides those
                    // contexts, not the entries.
                    + " from dossier_entry e left join acting_context c on c.id = e.acting_id where e.application_id = ? ";

    /** What was decided and taken back before the citizen was told is decided no more. */
    private static final String STANDS =
            """
            and (e.kind <> 'DECIDED' or not exists (
                select 1 from dossier_entry b where b.application_id = e.application_id
                and b.kind = 'DECISION_TAKEN_BACK' and b.entry_key = e.entry_key))
            """;

    /** So many applications are asked about in one statement. */
    private static final int AT_ONCE = 1_000;

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    Dossier(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What an entry tells. */
    enum Kind {
        REGISTERED,
        IDENTIFIED,
        SUBMITTED,
        PAPERS_PROMISED,
        UNANSWERED,
        RECEIVED,
        HOUSEHOLD,
        INCOME,
        SPOUSE_INCOME,
        BENEFITS,
        SPOUSE_BENEFITS,
        CHILDREN,
        CHILD,
        COMPLETENESS,
        SUPPLEMENT_ASKED,
        SUPPLEMENT_ANSWERED,
        MORE_TIME_ASKED,
        REMINDED,
        REACHED_OUT,
        DOMUS_CREATED,
        RECEIPT_SENT,
        TRACK_CLARIFIED,
        JOB_CENTRE_PAPERS,
        PLAN_WRITTEN,
        STATEMENT_OBTAINED,
        STATEMENT_CHASED,
        TEAM_MET,
        BASIS_ASSEMBLED,
        HEARING_WEIGHED,
        HEARING_ASKED,
        HEARING_REMINDED,
        HEARING_ANSWERED,
        HEARING_CLOSED,
        ASSESSED,
        PROPOSED,
        PROPOSAL_SENT_BACK,
        APPROVAL_OPENED,
        DECISION_WRITTEN,
        DECIDED,
        LETTER_WRITTEN,
        DECISION_TAKEN_BACK,
        DECISION_SENT,
        LETTER_HANDLED,
        NOTIFIED,
        PAID,
        PENSION_PAYER_TOLD,
        MONTH_PAID,
        REASSESSED,
        GRANT_END_ANNOUNCED,
        DOMUS_INFORMED,
        DELAY_ANNOUNCED,
        DRAFT_REMINDED,
        TEXT_SENT,
        WITHDRAWN,
        ABANDONED,
        DOCTORS,
        WAY_FOUND,
        FEE_ASKED,
        FEE_PAID,
        FEE_REFUNDED,
        DOCTOR_ARRANGED,
        ORDERED,
        STOPPED,
        LIFE_EVENT,
        LAPSED,
        JOINED,
        PARTED,
        CLOSED,
        COMPLAINT_SENT,
        COMPLAINT_REGISTERED,
        COMPLAINT_REFUSED,
        COMPLAINT_RECEIVED,
        COMPLAINT_DELAYED,
        COMPLAINT_REASSESSED,
        COMPLAINT_CARRIED_OUT,
        COMPLAINT_MAINTAINED,
        COMPLAINT_SENT_BY_HAND,
        COMPLAINT_FORWARDED,
        COMPLAINT_RULED,
        COMPLAINT_REMANDED,
        COMPLAINT_WITHDRAWN,
        COMPLAINT_BODY_TOLD,
        COMPLAINT_ENDED,
        CORRECTION_BEGUN,
        CORRECTION_WRITTEN,
        CORRECTION_PUT,
        CORRECTION_COMMENTED,
        CORRECTION_DROPPED,
        CORRECTION_REPLACED,
        CORRECTION_CARRIED_OUT,
        CORRECTION_ENDED,
        MONEY_WITHOUT_ACCOUNT,
        MONEY_RETURNED,
        ANOTHER_WAY_FOUND,
        PAID_ANOTHER_WAY,
        INVOICES_AWAITED,
        INVOICE_CAME,
        INVOICE_PAID,
        INVOICE_NOT_PAID,
        INVOICE_REMINDED,
        INVOICE_MORE_TIME,
        INVOICE_REST_CONSIDERED,
        INVOICE_REST_ENDED,
        FILE_ACCESS_ASKED,
        FILE_ACCESS_ADDED,
        FILE_ACCESS_SEEN,
        FILE_ACCESS_DECIDED,
        FILE_ACCESS_DELAYED,
        FILE_ACCESS_GIVEN,
        FILE_ACCESS_WITHDRAWN,
        FILE_MARKED,
        FILE_MARK_LIFTED
    }

    /**
     * Adds an entry unless one with this key is there.
     *
     * @return true when added, false when the same content was there already
     * @throws DossierConflict if the key stands for other content
     */
    boolean add(Application subject, Kind kind, String key, Object content, ActingContext acting) {
        UUID id = UUID.randomUUID();
        String json = JSON.writeValueAsString(content);
        byte[] hash = sealing.index(json);
        int added =
                sql.sql(
                                """
                                insert into dossier_entry (id, application_id, kind, entry_key, content, content_hash, acting_id, at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (application_id, kind, entry_key) do nothing
                                """)
                        .params(
                                id,
                                subject.id(),
                                kind.name(),
                                key,
                                sealing.seal(json, context(id)),
                                hash,
                                acting.id(),
                                OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                        .update();
        if (added == 0 && !MessageDigest.isEqual(hash, hashOf(subject, kind, key))) {
            throw new DossierConflict(kind);
        }
        return added > 0;
    }

    /** Notes that a step was done; content is the key alone. */
    boolean note(Application subject, Kind kind, String key, ActingContext acting) {
        return add(subject, kind, key, new Noted(key), acting);
    }

    boolean has(Application subject, Kind kind, String key) {
        return sql.sql(
                                "select count(*) from dossier_entry where application_id = ? and kind = ? and entry_key = ?")
                        .params(subject.id(), kind.name(), key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many entries of a kind there are, taken back or not: no two get one number. */
    int count(Application subject, Kind kind) {
        return sql.sql("select count(*) from dossier_entry where application_id = ? and kind = ?")
                .params(subject.id(), kind.name())
                .query(Integer.class)
                .single();
    }

    /** The newest entry of a kind. */
    <T> Optional<T> newest(Application subject, Kind kind, Class<T> type) {
        return all(subject, kind, type).stream().findFirst();
    }

    /** The oldest entry of a kind of each of these applications that has one. */
    <T> Map<UUID, T> oldest(List<UUID> applications, Kind kind, Class<T> type) {
        var oldest = new HashMap<UUID, T>();
        for (int done = 0; done < applications.size(); done += AT_ONCE) {
            sql.sql(
                            """
                            select distinct on (e.application_id) e.application_id, e.id, e.content from dossier_entry e
                            where e.kind = :kind and e.application_id in (:applications)
                            """
                                    + STANDS
                                    + " order by e.application_id, e.at, e.seq")
                    .param("kind", kind.name())
                    .param(
                            "applications",
                            applications.subList(
                                    done, Math.min(done + AT_ONCE, applications.size())))
                    .query(Found.class)
                    .list()
                    .forEach(
                            found ->
                                    oldest.put(
                                            found.applicationId(),
                                            JSON.readValue(
                                                    sealing.openText(
                                                            found.content(), context(found.id())),
                                                    type)));
        }
        return oldest;
    }

    /** All entries of a kind, newest first. */
    <T> List<T> all(Application subject, Kind kind, Class<T> type) {
        return sql
                .sql(SELECT + "and e.kind = ? " + STANDS + " order by e.at desc, e.seq desc")
                .params(subject.id(), kind.name())
                .query(Row.class)
                .list()
                .stream()
                .map(
                        row ->
                                JSON.readValue(
                                        sealing.openText(row.content(), context(row.id())), type))
                .toList();
    }

    /** Who added the newest entry of a kind, as the id of an actor; in the office's scope. */
    Optional<UUID> actorOfNewest(Application subject, Kind kind) {
        return sql.sql(
                        "select c.actor_id from dossier_entry e join acting_context c on c.id = e.acting_id"
                                + " where e.application_id = ? and e.kind = ? "
                                + STANDS
                                + " order by e.at desc, e.seq desc limit 1")
                .params(subject.id(), kind.name())
                .query(UUID.class)
                .optional();
    }

    /** Everything that happened, oldest first, without content. */
    List<Happening> story(Application subject) {
        return sql
                .sql(SELECT + "order by e.at, e.seq")
                .param(subject.id())
                .query(Row.class)
                .list()
                .stream()
                .map(
                        row ->
                                new Happening(
                                        Kind.valueOf(row.kind()),
                                        row.at().toInstant(),
                                        row.actorName(),
                                        row.channel(),
                                        row.authority()))
                .toList();
    }

    private byte[] hashOf(Application subject, Kind kind, String key) {
        return sql.sql(
                        "select content_hash from dossier_entry where application_id = ? and kind = ? and entry_key = ?")
                .params(subject.id(), kind.name(), key)
                .query(byte[].class)
                .single();
    }

    private static String context(UUID id) {
        return "dossier|" + id;
    }

    /**
     * Something that happened in the case.
     *
     * @param actor who did it; empty where the reader may not know
     * @param channel how; empty like the actor
     * @param authority by what right; empty like the actor
     */
    record Happening(Kind kind, Instant at, String actor, String channel, String authority) {}

    private record Noted(String key) {}

    private record Found(UUID applicationId, UUID id, byte[] content) {}

    private record Row(
            UUID id,
            String kind,
            byte[] content,
            OffsetDateTime at,
            String actorName,
            String channel,
            String authority) {}
}
