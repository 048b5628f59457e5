package dk.medvind.applications;

import dk.medvind.applications.FeeAttempt.State;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every time somebody set out to pay a fee, and how it went. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FeeTable {

    private static final String SELECT =
            "select f.id, f.application_id, a.case_number, f.attempt, f.amount, f.state, f.provider_id, f.page"
                    + " from fee_payment f join application a on a.id = f.application_id ";

    private final JdbcClient sql;
    private final Clock clock;

    FeeTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All attempts of a case, the newest first. */
    List<FeeAttempt> of(UUID application) {
        return sql.sql(SELECT + "where f.application_id = ? order by f.attempt desc")
                .param(application)
                .query(FeeAttempt.class)
                .list();
    }

    /** The attempt that the payment system calls so. */
    List<FeeAttempt> named(String providerId) {
        return sql.sql(SELECT + "where f.provider_id = ?")
                .param(providerId)
                .query(FeeAttempt.class)
                .list();
    }

    /** Two presses of one button open one page, and leave one row. */
    void open(FeeAttempt attempt) {
        sql.sql(
                        """
                        insert into fee_payment (id, application_id, attempt, amount, state, provider_id, page, opened_at, looked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        attempt.id(),
                        attempt.applicationId(),
                        attempt.attempt(),
                        attempt.amount(),
                        attempt.state().name(),
                        attempt.providerId(),
                        attempt.page(),
                        now(),
                        now())
                .update();
    }

    /** Two payments of one case are looked at one after the other. */
    void lock(UUID application) {
        sql.sql("select id from application where id = ? for update")
                .param(application)
                .query(UUID.class)
                .single();
    }

    /**
     * Brings an attempt on, if it still stands where it was.
     *
     * @return false when somebody else did it first
     */
    boolean move(FeeAttempt attempt, State from, State to) {
        return sql.sql("update fee_payment set state = ? where id = ? and state = ?")
                        .params(to.name(), attempt.id(), from.name())
                        .update()
                > 0;
    }

    /**
     * Takes some that nobody has looked at lately: open ones, those to give back, and those paid
     * for a case that has ended. No other node takes the same.
     */
    List<FeeAttempt> takeUnsettled(Duration lately, int atMost) {
        List<UUID> taken =
                sql.sql(
                                """
                                update fee_payment set looked_at = :now
                                where id in (select f.id from fee_payment f join application a on a.id = f.application_id
                                             where f.looked_at < :before
                                               and (f.state in ('OPEN', 'REFUND_DUE')
                                                    or f.state = 'PAID' and a.state in ('CLOSED', 'WITHDRAWN'))
                                             order by f.looked_at limit :most for update of f skip locked)
                                returning id
                                """)
                        .param("now", now())
                        .param("before", now().minus(lately))
                        .param("most", atMost)
                        .query(UUID.class)
                        .list();
        return taken.isEmpty()
                ? List.of()
                : sql.sql(SELECT + "where f.id in (:ids)")
                        .param("ids", taken)
                        .query(FeeAttempt.class)
                        .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
