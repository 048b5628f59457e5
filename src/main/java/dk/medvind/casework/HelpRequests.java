package dk.medvind.casework;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of those who wait for help: one open at a time for an application. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class HelpRequests {

    private final JdbcClient sql;
    private final Sealing sealing;

    HelpRequests(JdbcClient sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    /** Adds a request, or nothing if one is open; a second one at the same moment waits. */
    Optional<UUID> add(
            ActingContext acting, UUID application, @Nullable String phone, Instant now) {
        UUID id = UUID.randomUUID();
        int added =
                sql.sql(
                                """
                                insert into help_request (id, application_id, phone, asked_at, acting_id) values (?, ?, ?, ?, ?)
                                on conflict (application_id) where ended_at is null do nothing
                                """)
                        .param(id)
                        .param(application)
                        .param(phone == null ? null : sealing.seal(phone, context(id)))
                        .param(utc(now))
                        .param(acting.id())
                        .update();
        return added > 0 ? Optional.of(id) : Optional.empty();
    }

    Optional<HelpRequest> open(UUID application) {
        return sql.sql(
                        "select id, asked_at, phone from help_request where application_id = ? and ended_at is null")
                .param(application)
                .query(this::request)
                .optional();
    }

    void end(UUID id, Instant now) {
        sql.sql(
                        "update help_request set ended_at = ?, phone = null where id = ? and ended_at is null")
                .params(utc(now), id)
                .update();
    }

    private HelpRequest request(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] phone = row.getBytes("phone");
        return new HelpRequest(
                id,
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                phone == null ? null : sealing.openText(phone, context(id)));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String context(UUID id) {
        return "help_request.phone|" + id;
    }
}
