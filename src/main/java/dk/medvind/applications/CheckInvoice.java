package dk.medvind.applications;

import dk.medvind.applications.process.invoice.InvoiceProcess;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTask;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.Processes;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/**
 * "Gennemse fakturaen": whether it is for what was granted. What is paid follows from the grant.
 */
@Component
class CheckInvoice implements UserTask {

    private final ApplicationRows applications;
    private final AwaitedInvoices awaited;
    private final InvoiceRows invoices;
    private final Processes processes;
    private final CaseWords words;

    CheckInvoice(
            ApplicationRows applications,
            AwaitedInvoices awaited,
            InvoiceRows invoices,
            Processes processes,
            CaseWords words) {
        this.applications = applications;
        this.awaited = awaited;
        this.invoices = invoices;
        this.processes = processes;
        this.words = words;
    }

    @Override
    public String activity() {
        return InvoiceProcess.CHECK;
    }

    @Override
    public boolean reachesCitizen() {
        return true;
    }

    /** What it says, and what would be paid of it. */
    @Override
    public Answers prefill(WorkItem work) {
        Application subject =
                applications.get(
                        ActingContext.system(), Action.HANDLE, new CaseNumber(work.caseNumber()));
        AwaitedLine line = line(subject, work);
        Invoice invoice = invoice(line);
        boolean above = invoice.amount().compareTo(line.rest()) > 0;
        BigDecimal most = above ? line.rest() : invoice.amount();
        return Answers.empty()
                .with(
                        "grantLine",
                        words.word(
                                "applications.invoice.check.line",
                                line.line(),
                                words.word("applications.purpose." + line.purpose()),
                                Money.written(line.granted()),
                                Money.written(line.rest())))
                .with(
                        "invoiceSays",
                        words.word(
                                "applications.invoice.check.says",
                                invoice.invoiceNumber(),
                                invoice.supplier(),
                                MoneyWords.day(invoice.invoiceDate()),
                                Money.written(invoice.amount())))
                .with(
                        "willBePaid",
                        words.word(
                                above
                                        ? "applications.invoice.check.above"
                                        : "applications.invoice.check.all",
                                Money.written(most)));
    }

    @Override
    public Facts complete(ActingContext acting, WorkItem work, Answers answers) {
        CaseNumber number = new CaseNumber(work.caseNumber());
        Application subject = applications.get(acting, Action.HANDLE, number);
        applications.lock(number);
        Invoice invoice = invoice(line(subject, work));
        if ("YES".equals(answers.text("payInvoice").orElse(""))) {
            invoices.move(subject, invoice, Invoice.State.ACCEPTED, null, null);
            return InvoiceProcess.checked(true);
        }
        String why = answers.text("whyNotPaid").orElse("").strip();
        if (why.isEmpty()) {
            throw new TaskRefused("applications.invoice.no-why");
        }
        invoices.move(subject, invoice, Invoice.State.NOT_PAID, null, why);
        return InvoiceProcess.checked(false);
    }

    private AwaitedLine line(Application subject, WorkItem work) {
        return awaited.get(
                subject,
                processes.told(work.id().toString(), InvoiceProcess.LINE).orElseThrow(this::gone));
    }

    private Invoice invoice(AwaitedLine line) {
        return line.first(Invoice.State.SENT).orElseThrow(this::gone);
    }

    private TaskRefused gone() {
        return new TaskRefused("casework.task.done");
    }
}
