package dk.medvind.applications;

import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Sealing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of invoices; row-level security shows those of cases one may see. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InvoiceRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Sealing sealing;
    private final Clock clock;

    InvoiceRows(JdbcClient sql, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** All of a case, the first one first. */
    List<Invoice> of(Application subject) {
        return sql
                .sql(
                        "select id, number, line, state, content, came_at from invoice"
                                + " where application_id = ? order by number")
                .param(subject.id())
                .query(Row.class)
                .list()
                .stream()
                .map(this::invoice)
                .toList();
    }

    /** Whether this page was sent before. */
    boolean hasKey(Application subject, String key) {
        return sql.sql("select count(*) from invoice where application_id = ? and key = ?")
                        .params(subject.id(), key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the supplier's invoice with this number is here, and not turned down. */
    boolean isKnown(Application subject, InvoiceTold told) {
        return sql.sql(
                                "select count(*) from invoice where application_id = ? and fingerprint = ?"
                                        + " and state <> 'NOT_PAID'")
                        .params(subject.id(), fingerprint(told))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Adds one with the case's next number; whoever calls holds the case's lock. */
    int add(Application subject, InvoiceTold told, ActingContext acting) {
        UUID id = UUID.randomUUID();
        int number = of(subject).size() + 1;
        var content =
                new Content(
                        told.supplier(),
                        told.invoiceNumber(),
                        told.invoiceDate(),
                        told.amount(),
                        told.document(),
                        null,
                        null);
        sql.sql(
                        """
                        insert into invoice (id, application_id, number, line, key, fingerprint, content, came_at, acting_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        subject.id(),
                        number,
                        told.line(),
                        told.key(),
                        fingerprint(told),
                        seal(id, content),
                        OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC),
                        acting.id())
                .update();
        return number;
    }

    /** It has come further. */
    void move(
            Application subject,
            Invoice invoice,
            Invoice.State state,
            @Nullable BigDecimal paid,
            @Nullable String why) {
        UUID id =
                sql.sql("select id from invoice where application_id = ? and number = ?")
                        .params(subject.id(), invoice.number())
                        .query(UUID.class)
                        .single();
        var content =
                new Content(
                        invoice.supplier(),
                        invoice.invoiceNumber(),
                        invoice.invoiceDate(),
                        invoice.amount(),
                        invoice.document(),
                        paid,
                        why);
        sql.sql("update invoice set state = ?, content = ? where id = ?")
                .params(state.name(), seal(id, content), id)
                .update();
    }

    private byte[] fingerprint(InvoiceTold told) {
        return sealing.index("invoice|" + Invoice.told(told.supplier(), told.invoiceNumber()));
    }

    private byte[] seal(UUID id, Content content) {
        return sealing.seal(JSON.writeValueAsString(content), context(id));
    }

    private Invoice invoice(Row row) {
        Content content =
                JSON.readValue(sealing.openText(row.content(), context(row.id())), Content.class);
        return new Invoice(
                row.number(),
                row.line(),
                Invoice.State.valueOf(row.state()),
                content.supplier(),
                content.invoiceNumber(),
                content.invoiceDate(),
                content.amount(),
                content.document(),
                row.cameAt().toInstant(),
                content.paid(),
                content.why());
    }

    private static String context(UUID id) {
        return "invoice|" + id;
    }

    private record Content(
            String supplier,
            String invoiceNumber,
            LocalDate invoiceDate,
            BigDecimal amount,
            UUID document,
            @Nullable BigDecimal paid,
            @Nullable String why) {}

    private record Row(
            UUID id, int number, int line, String state, byte[] content, OffsetDateTime cameAt) {}
}
