package dk.medvind.applications;

import dk.medvind.identity.Sealing;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What registers told about a draft's applicant, sealed; it goes when the draft goes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OwnValueRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    OwnValueRows(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * What came of asking a register.
     *
     * @param values null when it did not answer
     */
    record Told(@Nullable List<RegisterValue> values, Instant at) {}

    /** What is known so far, by register. */
    Map<OwnRegister, Told> of(UUID application) {
        var told = new EnumMap<OwnRegister, Told>(OwnRegister.class);
        sql.sql("select register, content, asked_at from prefill where application_id = ?")
                .param(application)
                .query(Row.class)
                .list()
                .forEach(
                        row ->
                                told.put(
                                        OwnRegister.valueOf(row.register()),
                                        new Told(
                                                values(application, row),
                                                row.askedAt().toInstant())));
        return told;
    }

    /** Keeps what a register told, or that it was silent, as long as there is a draft. */
    void keep(UUID application, OwnRegister register, @Nullable List<RegisterValue> values) {
        sql.sql(
                        """
                        insert into prefill (application_id, register, content, asked_at)
                        select id, ?, ?, ? from application where id = ? and state in ('DRAFT', 'STARTED_IN_VISIT')
                        on conflict (application_id, register) do update
                        set content = coalesce(excluded.content, prefill.content), asked_at = excluded.asked_at
                        """)
                .params(
                        Arrays.asList(
                                register.name(),
                                values == null
                                        ? null
                                        : sealing.seal(
                                                JSON.writeValueAsString(values),
                                                context(application, register.name())),
                                OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC),
                                application))
                .update();
    }

    void discard(UUID application) {
        sql.sql("delete from prefill where application_id = ?").param(application).update();
    }

    private @Nullable List<RegisterValue> values(UUID application, Row row) {
        return row.content() == null
                ? null
                : List.of(
                        JSON.readValue(
                                sealing.openText(
                                        row.content(), context(application, row.register())),
                                RegisterValue[].class));
    }

    private static String context(UUID application, String register) {
        return "prefill|" + application + "|" + register;
    }

    private record Row(String register, byte @Nullable [] content, OffsetDateTime askedAt) {}
}
