package dk.medvind.applications;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which applications are joined; reasons are sealed, and nothing is deleted. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JoinRows {

    private static final String OPEN =
            """
            select j.id, j.standing, s.case_number, s.received_at, s.decision_due, j.going_on, g.case_number, j.own_received, j.own_due,
                   j.reason, j.joined_at
            from application_join j
            join application s on s.id = j.standing
            join application g on g.id = j.going_on
            where j.parted_at is null and
            """;

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    JoinRows(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * Two applications that are one now.
     *
     * @param standing the one that stands still; {@code due} is what was promised for it
     * @param ownReceived when the one that goes on was received itself
     * @param ownDue what was promised for the one that goes on itself
     */
    record Join(
            UUID id,
            UUID standing,
            CaseNumber standingNumber,
            Instant received,
            @Nullable Instant due,
            UUID goingOn,
            CaseNumber goingOnNumber,
            Instant ownReceived,
            @Nullable Instant ownDue,
            String reason,
            Instant at) {

        @Override
        public String toString() {
            return "Join[" + standingNumber + " into " + goingOnNumber + "]";
        }
    }

    /** Those for which this one goes on, in the order they were joined. */
    List<Join> into(UUID goingOn) {
        return sql.sql(OPEN + " j.going_on = ? order by j.joined_at, j.id")
                .param(goingOn)
                .query(this::join)
                .list();
    }

    /** The one that goes on for it. */
    Optional<Join> of(UUID standing) {
        return sql.sql(OPEN + " j.standing = ?").param(standing).query(this::join).optional();
    }

    /** Keeps what the one that goes on was before anything was joined to it. */
    UUID begin(ActingContext acting, Application goesOn, Application standing, String reason) {
        UUID id = UUID.randomUUID();
        Optional<Join> earlier = into(goesOn.id()).stream().findFirst();
        sql.sql(
                        """
                        insert into application_join (id, standing, going_on, own_received, own_due, reason, joined_at, acting_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(standing.id())
                .param(goesOn.id())
                .param(utc(earlier.map(Join::ownReceived).orElse(goesOn.receivedAt())))
                .param(utc(earlier.isPresent() ? earlier.get().ownDue() : goesOn.decisionDue()))
                .param(sealing.seal(reason, reasonOf(id)))
                .param(utc(clock.instant()))
                .param(acting.id())
                .update();
        return id;
    }

    void end(ActingContext acting, UUID id, String reason) {
        sql.sql(
                        "update application_join set parted_at = ?, parted_by = ?, part_reason = ? where id = ?")
                .param(utc(clock.instant()))
                .param(acting.id())
                .param(sealing.seal(reason, "application_join.part_reason|" + id))
                .param(id)
                .update();
    }

    private Join join(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new Join(
                id,
                row.getObject(2, UUID.class),
                new CaseNumber(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                instant(row, 5),
                row.getObject(6, UUID.class),
                new CaseNumber(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                instant(row, 9),
                sealing.openText(row.getBytes(10), reasonOf(id)),
                row.getObject(11, OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static String reasonOf(UUID id) {
        return "application_join.reason|" + id;
    }
}
