package dk.medvind.applications;

import dk.medvind.identity.Scopes;
import dk.medvind.workflow.ReturnTrails;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what was asked for and why, as Medvind itself. */
@Component
class ReturnTrailRows implements ReturnTrails {

    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    ReturnTrailRows(JdbcClient sql, TransactionTemplate transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public List<ReturnTrail> of(String process, Instant from, Instant until) {
        return Scopes.asSystem(
                () ->
                        Objects.requireNonNull(
                                transactions.execute(status -> read(process, from, until))));
    }

    private List<ReturnTrail> read(String process, Instant from, Instant until) {
        return sql.sql(
                        """
                        select cast(dense_rank() over (order by a.id) as int) as application,
                               i.reason as cause, i.target, i.about
                        from asked_item i join application a on a.id = i.application_id
                        where a.type = ? and a.started_at >= ? and a.started_at < ?
                        """)
                .params(
                        ApplicationType.of(process).name(),
                        from.atOffset(ZoneOffset.UTC),
                        until.atOffset(ZoneOffset.UTC))
                .query(ReturnTrail.class)
                .list();
    }
}
