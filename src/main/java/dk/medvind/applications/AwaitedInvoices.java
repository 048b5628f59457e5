package dk.medvind.applications;

import dk.medvind.applications.AwaitedLine.State;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.invoice.InvoiceProcess;
import dk.medvind.identity.ActingContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lines of a grant that are paid against invoices: which, until when, and what is left. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AwaitedInvoices {

    private final InvoiceRows invoices;
    private final InvoiceProcess process;
    private final Deciding deciding;
    private final Dossier dossier;
    private final Parameters parameters;
    private final JdbcClient sql;
    private final Clock clock;

    AwaitedInvoices(
            InvoiceRows invoices,
            InvoiceProcess process,
            Deciding deciding,
            Dossier dossier,
            Parameters parameters,
            JdbcClient sql,
            Clock clock) {
        this.invoices = invoices;
        this.process = process;
        this.deciding = deciding;
        this.dossier = dossier;
        this.parameters = parameters;
        this.sql = sql;
        this.clock = clock;
    }

    /** Begins to wait for the invoices of a line; one that is waited for already stays as it is. */
    void await(Application subject, LineDecision line) {
        LocalDate lastDay = Objects.requireNonNull(line.invoiceBy());
        int added =
                sql.sql(
                                "insert into awaited_invoice (application_id, line, last_day) values (?, ?, ?)"
                                        + " on conflict (application_id, line) do nothing")
                        .params(subject.id(), line.number(), lastDay)
                        .update();
        if (added > 0) {
            dossier.note(
                    subject,
                    Kind.INVOICES_AWAITED,
                    "line-" + line.number(),
                    ActingContext.system());
            process.begin(subject.caseNumber(), line.number(), period(lastDay));
        }
    }

    /** When to remind, when it ends, and by when somebody should have looked at a rest. */
    InvoicePeriod period(LocalDate lastDay) {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return new InvoicePeriod(
                Deadlines.endOf(lastDay.minusDays(parameters.countOn("invoice.reminder", today))),
                Deadlines.endOf(lastDay),
                Deadlines.endOf(lastDay.plusDays(parameters.countOn("deadline.invoice", today))));
    }

    /** By when an invoice that comes now should have been looked through. */
    Instant checkBy() {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return Deadlines.endOf(today.plusDays(parameters.countOn("deadline.invoice", today)));
    }

    /** All of a case, by line; none in most cases. */
    List<AwaitedLine> of(Application subject) {
        List<Row> rows =
                sql.sql(
                                "select line, last_day, state from awaited_invoice where application_id = ? order by line")
                        .param(subject.id())
                        .query(Row.class)
                        .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<LineDecision> decided = LineDecision.of(deciding.ownDecision(subject).terms());
        List<Invoice> came = invoices.of(subject);
        return rows.stream().map(row -> line(row, decided, came)).toList();
    }

    /**
     * One line.
     *
     * @throws IllegalStateException if it is paid without an invoice
     */
    AwaitedLine get(Application subject, int line) {
        return of(subject).stream()
                .filter(each -> each.line() == line)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No invoice is awaited in " + subject.caseNumber()));
    }

    /** It is waited until another day. */
    void until(Application subject, int line, LocalDate lastDay) {
        sql.sql("update awaited_invoice set last_day = ? where application_id = ? and line = ?")
                .params(lastDay, subject.id(), line)
                .update();
    }

    void end(Application subject, int line, State state) {
        sql.sql("update awaited_invoice set state = ? where application_id = ? and line = ?")
                .params(state.name(), subject.id(), line)
                .update();
    }

    private static AwaitedLine line(Row row, List<LineDecision> decided, List<Invoice> came) {
        LineDecision line =
                decided.stream()
                        .filter(each -> each.number() == row.line())
                        .findFirst()
                        .orElseThrow();
        return new AwaitedLine(
                row.line(),
                line.purpose(),
                Objects.requireNonNull(line.amount()),
                line.supplier(),
                row.lastDay(),
                State.valueOf(row.state()),
                came.stream().filter(each -> each.line() == row.line()).toList());
    }

    private record Row(int line, LocalDate lastDay, String state) {}
}
