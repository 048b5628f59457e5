package dk.medvind.applications;

import dk.medvind.applications.MoneyOrder.State;
import dk.medvind.identity.Sealing;
import dk.medvind.integrations.payments.ReturnedPayment;
import dk.medvind.integrations.payments.ReturnedPayment.Reason;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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
import tools.jackson.databind.json.JsonMapper;

/** The payments of cases; row-level security shows those of cases one may see. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MoneyOrderRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    MoneyOrderRows(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** All payments of a case, the first one first. */
    List<MoneyOrder> of(Application subject) {
        return sql
                .sql(
                        "select id, number, reference, state, way, line, replaces, content, ordered_at,"
                                + " returned_on, reason from money_order where application_id = ? order by number")
                .param(subject.id())
                .query(Row.class)
                .list()
                .stream()
                .map(this::order)
                .toList();
    }

    /** The one with this number. */
    MoneyOrder get(Application subject, int number) {
        return of(subject).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Adds one with the case's next number; whoever calls holds the case's lock. */
    MoneyOrder add(
            Application subject,
            String reference,
            State state,
            MoneyAsked asked,
            @Nullable String note) {
        UUID id = UUID.randomUUID();
        int number = of(subject).size() + 1;
        var content = new Content(asked.amount(), asked.supplier(), asked.payOn(), note);
        sql.sql(
                        """
                        insert into money_order (id, application_id, number, reference, state, way, line, replaces, content, ordered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(subject.id())
                .param(number)
                .param(reference)
                .param(state.name())
                .param(asked.way().name())
                .param(asked.line())
                .param(asked.replaces())
                .param(sealing.seal(JSON.writeValueAsString(content), context(id)))
                .param(OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                .update();
        return get(subject, number);
    }

    /** The number of the case whose payment has this reference. */
    Optional<CaseNumber> caseOf(String reference) {
        return sql.sql(
                        "select a.case_number from money_order m join application a on a.id = m.application_id"
                                + " where m.reference = ?")
                .param(reference)
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
    }

    /**
     * Marks a payment that came back.
     *
     * @return its number; empty if it was known to be back, or was never ordered
     */
    Optional<Integer> returned(Application subject, ReturnedPayment payment) {
        return sql.sql(
                        "update money_order set state = 'RETURNED', returned_on = ?, reason = ?"
                                + " where application_id = ? and reference = ? and state = 'ORDERED' and way <> 'OUTSIDE'"
                                + " returning number")
                .params(
                        payment.returnedOn(),
                        payment.reason().name(),
                        subject.id(),
                        payment.reference())
                .query(Integer.class)
                .optional();
    }

    private MoneyOrder order(Row row) {
        Content content =
                JSON.readValue(sealing.openText(row.content(), context(row.id())), Content.class);
        String reason = row.reason();
        return new MoneyOrder(
                row.number(),
                row.reference(),
                State.valueOf(row.state()),
                MoneyWay.valueOf(row.way()),
                row.line(),
                row.replaces(),
                content.amount(),
                content.supplier(),
                content.payOn(),
                content.note(),
                row.orderedAt().toInstant(),
                row.returnedOn(),
                reason == null ? null : Reason.valueOf(reason));
    }

    private static String context(UUID id) {
        return "money_order|" + id;
    }

    private record Content(
            BigDecimal amount, @Nullable String supplier, LocalDate payOn, @Nullable String note) {}

    private record Row(
            UUID id,
            int number,
            String reference,
            String state,
            String way,
            @Nullable Integer line,
            @Nullable Integer replaces,
            byte[] content,
            OffsetDateTime orderedAt,
            @Nullable LocalDate returnedOn,
            @Nullable String reason) {}
}
