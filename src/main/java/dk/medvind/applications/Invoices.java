package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.process.invoice.InvoiceProcess;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.audit.Purpose;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.CaseMovedOn;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invoices for what was granted against one: sent by the citizen, or registered by an employee.
 * Each is looked through by an employee before it is paid, and goes to whom the grant names.
 */
@Service
public class Invoices {

    private static final String REFUSED = "applications.invoice.refused.";

    private final ApplicationRows applications;
    private final AwaitedInvoices awaited;
    private final InvoiceRows rows;
    private final InvoiceProcess process;
    private final Dossier dossier;
    private final Audit audit;
    private final Clock clock;

    Invoices(
            ApplicationRows applications,
            AwaitedInvoices awaited,
            InvoiceRows rows,
            InvoiceProcess process,
            Dossier dossier,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.awaited = awaited;
        this.rows = rows;
        this.process = process;
        this.dossier = dossier;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is paid against invoices, and how far that is, for the citizen. */
    @Transactional(readOnly = true)
    public List<AwaitedLine> of(ActingContext citizen, CaseNumber caseNumber) {
        return awaited.of(applications.get(citizen, Action.SEE, caseNumber));
    }

    /** The case's own id and its lines, for whoever may send an invoice to it. */
    @Transactional(readOnly = true)
    public Open open(ActingContext acting, CaseNumber caseNumber) {
        Application subject = applications.get(acting, action(acting), caseNumber);
        return new Open(
                subject.id(),
                awaited.of(subject).stream().filter(AwaitedLine::isOpen).toList(),
                rows.of(subject).stream().map(Invoice::document).collect(Collectors.toSet()));
    }

    /**
     * Lines for which an invoice can come.
     *
     * @param files of the invoices that have come: nobody takes those away any more
     */
    public record Open(UUID applicationId, List<AwaitedLine> lines, Set<UUID> files) {}

    /**
     * Passes or refuses, before a file is taken.
     *
     * @throws TaskRefused with a sentence if nothing is awaited for this line, it is of another
     *     supplier than the grant names, its day is not here yet, or it has come before
     */
    @Transactional(readOnly = true)
    public void require(ActingContext acting, CaseNumber caseNumber, InvoiceTold told) {
        Application subject = applications.get(acting, action(acting), caseNumber);
        if (!rows.hasKey(subject, told.key())) {
            require(subject, told);
        }
    }

    /**
     * Keeps an invoice; the same page sent twice keeps one.
     *
     * @return whether more stands on it than can be paid
     * @throws TaskRefused as {@link #require}
     */
    @Retryable(includes = CaseMovedOn.class, delay = 100, jitter = 50)
    @Transactional
    public boolean send(ActingContext acting, CaseNumber caseNumber, InvoiceTold told) {
        Application subject = applications.get(acting, action(acting), caseNumber);
        applications.lock(caseNumber);
        if (rows.hasKey(subject, told.key())) {
            return false;
        }
        AwaitedLine line = require(subject, told);
        int number = rows.add(subject, told, acting);
        dossier.note(subject, Kind.INVOICE_CAME, "invoice-" + number, acting);
        audit.write(
                acting,
                AuditEntry.changed(
                        "invoice", Purpose.of(acting), subject.party(), caseNumber.value()));
        process.came(caseNumber, told.line(), awaited.checkBy());
        return told.amount().compareTo(left(line)) > 0;
    }

    /** What is left when those that wait have been paid. */
    private static BigDecimal left(AwaitedLine line) {
        return line.invoices().stream()
                .filter(each -> each.state() == Invoice.State.SENT)
                .map(Invoice::amount)
                .reduce(line.rest(), BigDecimal::subtract);
    }

    private AwaitedLine require(Application subject, InvoiceTold told) {
        AwaitedLine line =
                awaited.of(subject).stream()
                        .filter(each -> each.line() == told.line() && each.isOpen())
                        .findFirst()
                        .orElseThrow(() -> new TaskRefused(REFUSED + "closed"));
        if (told.amount().signum() <= 0) {
            throw new TaskRefused(REFUSED + "amount");
        }
        if (line.supplier() != null && !line.supplier().equals(told.supplier())) {
            throw new TaskRefused(REFUSED + "supplier", line.supplier());
        }
        if (told.invoiceDate().isAfter(Deadlines.dayOf(clock.instant()))) {
            throw new TaskRefused(REFUSED + "date");
        }
        if (rows.isKnown(subject, told)) {
            throw new TaskRefused(REFUSED + "twice", told.invoiceNumber());
        }
        return line;
    }

    /** Citizens send for themselves; employees register what they were handed. */
    private static Action action(ActingContext acting) {
        return acting.actor().isStaff() ? Action.HANDLE : Action.APPLY;
    }
}
