package dk.medvind.audit;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.PartyId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the audit trail in the transaction of what it tells about: without the row there is no
 * data, and what was rolled back was never seen. Rows can be added and read, never changed.
 */
@Repository
public class Audit {

    private final JdbcClient sql;
    private final Clock clock;

    Audit(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds one row; fails outside of a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(ActingContext acting, AuditEntry entry) {
        sql.sql(
                        """
                        insert into audit_row (at, acting_id, actor_id, kind, what, purpose, about, case_number, channel)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .param(acting.id())
                .param(acting.actor().id())
                .param(entry.kind().name())
                .param(entry.what())
                .param(entry.purpose().name())
                .param(value(entry.about()))
                .param(entry.caseNumber())
                .param(acting.channel().name())
                .update();
    }

    /** Adds one row for each person shown in a list, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(ActingContext acting, Collection<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into audit_row (at, acting_id, actor_id, kind, what, purpose, about, case_number, channel)
                        select ?, ?, ?, each.kind, each.what, each.purpose, each.about, each.case_number, ?
                        from unnest(?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                            as each (kind, what, purpose, about, case_number)
                        """)
                .param(OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .param(acting.id())
                .param(acting.actor().id())
                .param(acting.channel().name())
                .param(texts(entries, entry -> entry.kind().name()))
                .param(texts(entries, AuditEntry::what))
                .param(texts(entries, entry -> entry.purpose().name()))
                .param(entries.stream().map(entry -> value(entry.about())).toArray(UUID[]::new))
                .param(texts(entries, AuditEntry::caseNumber))
                .update();
    }

    private static @Nullable String[] texts(
            Collection<AuditEntry> entries, Function<AuditEntry, @Nullable String> each) {
        return entries.stream().map(each).toArray(String[]::new);
    }

    /**
     * What was seen and done about a person, newest first, as the person may read it: without
     * employees' names.
     */
    @Transactional(readOnly = true)
    public List<Trace> about(PartyId party, int most) {
        return sql.sql(
                        """
                        select at, kind, what, purpose, case_number, channel from audit_row
                        where about = ? order by at desc, id desc limit ?
                        """)
                .param(party.value())
                .param(most)
                .query(Trace.class)
                .list();
    }

    /** One line of what was done with a person's data. */
    public record Trace(
            OffsetDateTime at,
            String kind,
            String what,
            String purpose,
            @Nullable String caseNumber,
            String channel) {}

    private static @Nullable UUID value(@Nullable PartyId party) {
        return party == null ? null : party.value();
    }
}
