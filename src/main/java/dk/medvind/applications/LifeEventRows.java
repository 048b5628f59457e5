package dk.medvind.applications;

import dk.medvind.applications.LifeEvent.Answer;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.PartyId;
import dk.medvind.integrations.cpr.CprEvent;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of what CPR told, and how far its list has been read. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LifeEventRows {

    private final JdbcClient sql;
    private final Clock clock;

    LifeEventRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    long position() {
        return sql.sql("select position from cpr_event_position").query(Long.class).single();
    }

    void readUpTo(long position) {
        sql.sql("update cpr_event_position set position = ? where position < ?")
                .params(position, position)
                .update();
    }

    /** Adds it; empty if the case knows of it. Two nodes add it once. */
    Optional<UUID> add(Application subject, CprEvent event) {
        UUID id = UUID.randomUUID();
        int added =
                sql.sql(
                                """
                                insert into life_event (id, application_id, event_id, kind, happened_on, heard_at)
                                values (?, ?, ?, ?, ?, ?) on conflict (application_id, event_id) do nothing
                                """)
                        .params(
                                id,
                                subject.id(),
                                event.id(),
                                event.kind().name(),
                                event.happenedOn(),
                                now())
                        .update();
        return added > 0 ? Optional.of(id) : Optional.empty();
    }

    void asked(UUID id) {
        sql.sql("update life_event set asked = true where id = ?").param(id).update();
    }

    /** Whether somebody has yet to say what becomes of the case: nothing is sent meanwhile. */
    boolean isHeld(Application subject) {
        return sql.sql(
                                "select count(*) from life_event where application_id = ? and asked and answer is null")
                        .param(subject.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the citizen's address became protected after it was fetched, perhaps. */
    boolean toldOfProtection(Application subject) {
        return sql.sql(
                                "select count(*) from life_event where application_id = ? and kind = 'PROTECTION'")
                        .param(subject.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What is not answered, oldest first. */
    List<LifeEvent> open(Application subject) {
        return sql.sql(
                        "select id, kind, happened_on, asked from life_event where application_id = ? and answer is null"
                                + " order by heard_at, id")
                .param(subject.id())
                .query(LifeEvent.class)
                .list();
    }

    void answer(Application subject, Answer answer, ActingContext acting) {
        sql.sql(
                        "update life_event set answer = ?, answered_at = ?, answered_by = ?"
                                + " where application_id = ? and asked and answer is null")
                .params(answer.name(), now(), acting.id(), subject.id())
                .update();
    }

    /** The person's cases that are received and not over. */
    List<String> openCases(PartyId party) {
        return sql.sql(
                        """
                        select case_number from application where party_id = ? and received_at is not null
                            and state not in ('CLOSED', 'WITHDRAWN', 'ABANDONED', 'JOINED') order by case_number
                        """)
                .param(party.value())
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
