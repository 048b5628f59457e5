package dk.medvind.applications;

import dk.medvind.integrations.payments.ReturnedPayment;
import dk.medvind.integrations.payments.ReturnedPayment.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the payment system told of money that came back, and how far its list has been read. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReturnedMoneyRows {

    private final JdbcClient sql;
    private final Clock clock;

    ReturnedMoneyRows(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    long position() {
        return sql.sql("select position from money_return_position").query(Long.class).single();
    }

    void readUpTo(long position) {
        sql.sql("update money_return_position set position = ? where position < ?")
                .params(position, position)
                .update();
    }

    /** Keeps it; false if it was told before. Two nodes keep it once. */
    boolean add(ReturnedPayment payment) {
        return sql.sql(
                                """
                                insert into money_return (event_id, reference, returned_on, reason, heard_at)
                                values (?, ?, ?, ?, ?) on conflict (event_id) do nothing
                                """)
                        .params(
                                payment.id(),
                                payment.reference(),
                                payment.returnedOn(),
                                payment.reason().name(),
                                OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Its payment is known now, and nothing more is to be done about it. */
    void taken(ReturnedPayment payment) {
        sql.sql("update money_return set taken = true where event_id = ?")
                .param(payment.id())
                .update();
    }

    /** Those whose payment was not known when they were told, and is by now. */
    List<ReturnedPayment> knownByNow() {
        return sql.sql(
                        """
                        select r.event_id, r.reference, r.returned_on, r.reason from money_return r
                        where not r.taken and exists (select 1 from money_order m where m.reference = r.reference)
                        order by r.heard_at
                        """)
                .query(
                        (row, n) ->
                                new ReturnedPayment(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class),
                                        Reason.valueOf(row.getString(4))))
                .list();
    }
}
