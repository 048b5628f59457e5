package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.LetterKind;
import dk.medvind.letters.Weekdays;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what the service tasks about invoices ask, in the transaction of the engine's job. */
@Service
@Transactional
class StepsOfInvoices implements InvoiceSteps {

    private final ApplicationRows applications;
    private final AwaitedInvoices awaited;
    private final InvoiceRows invoices;
    private final MoneyOrders money;
    private final Deciding deciding;
    private final CaseWords words;
    private final Mail mail;
    private final Dossier dossier;
    private final Audit audit;
    private final Clock clock;

    StepsOfInvoices(
            ApplicationRows applications,
            AwaitedInvoices awaited,
            InvoiceRows invoices,
            MoneyOrders money,
            Deciding deciding,
            CaseWords words,
            Mail mail,
            Dossier dossier,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.awaited = awaited;
        this.invoices = invoices;
        this.money = money;
        this.deciding = deciding;
        this.words = words;
        this.mail = mail;
        this.dossier = dossier;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void remindOfInvoice(CaseNumber caseNumber, int number) {
        Application subject = find(caseNumber);
        AwaitedLine line = awaited.get(subject, number);
        String key = "line-" + number + ":" + line.lastDay();
        if (!line.isOpen() || dossier.has(subject, Kind.INVOICE_REMINDED, key)) {
            return;
        }
        var model = about(subject, line);
        model.put("lastDay", line.lastDay());
        mail.writeAndSend(
                subject, LetterKind.REMINDER, "invoice-reminder", model, "remindOfInvoice:" + key);
        dossier.note(subject, Kind.INVOICE_REMINDED, key, ActingContext.system());
    }

    @Override
    public InvoiceOutcome payInvoice(CaseNumber caseNumber, int number) {
        Application subject = find(caseNumber);
        applications.lock(caseNumber);
        AwaitedLine line = awaited.get(subject, number);
        Invoice invoice = line.first(Invoice.State.ACCEPTED).orElseThrow();
        BigDecimal amount = amount(subject, line, invoice);
        if (amount.signum() > 0) {
            money.order(
                    subject,
                    MoneyAsked.of(
                                    "payInvoice:" + invoice.number(),
                                    line.supplier(),
                                    amount,
                                    Weekdays.onOrAfter(
                                            Deadlines.dayOf(clock.instant()).plusDays(1)),
                                    deciding.decision(subject).legalBasis())
                            .ofLine(number));
            invoices.move(subject, invoice, Invoice.State.PAID, amount, null);
            dossier.note(
                    subject,
                    Kind.INVOICE_PAID,
                    "invoice-" + invoice.number(),
                    ActingContext.system());
            audit.write(
                    ActingContext.system(),
                    AuditEntry.sent("payment", subject.party(), caseNumber.value()));
        } else {
            usedUp(subject, invoice);
        }
        return outcome(subject, number);
    }

    /** The invoice, but never more than is left of its line and of the whole grant. */
    private BigDecimal amount(Application subject, AwaitedLine line, Invoice invoice) {
        BigDecimal most = invoice.amount().min(line.rest());
        return money.room(subject, null).map(most::min).orElse(most);
    }

    @Override
    public InvoiceOutcome tellInvoiceNotPaid(CaseNumber caseNumber, int number) {
        Application subject = find(caseNumber);
        applications.lock(caseNumber);
        AwaitedLine line = awaited.get(subject, number);
        for (Invoice invoice : line.invoices()) {
            String key = "invoice-" + invoice.number();
            String why = invoice.why();
            if (invoice.state() == Invoice.State.NOT_PAID
                    && why != null
                    && !dossier.has(subject, Kind.INVOICE_NOT_PAID, key)) {
                var model = about(subject, line);
                model.put("invoiceNumber", invoice.invoiceNumber());
                model.put("why", why);
                model.put("lastDay", line.lastDay());
                mail.writeAndSend(
                        subject,
                        LetterKind.REMINDER,
                        "invoice-not-paid",
                        model,
                        "tellInvoiceNotPaid:" + key);
                dossier.note(subject, Kind.INVOICE_NOT_PAID, key, ActingContext.system());
            }
        }
        return outcome(subject, number);
    }

    @Override
    public void endRest(CaseNumber caseNumber, int number) {
        Application subject = find(caseNumber);
        AwaitedLine line = awaited.get(subject, number);
        awaited.end(subject, number, AwaitedLine.State.ENDED);
        var model = about(subject, line);
        model.put("lastDay", line.lastDay());
        model.put("paid", line.paid().signum() > 0 ? line.paid() : null);
        mail.writeAndSend(
                subject, LetterKind.NOTICE, "invoice-rest-ended", model, "endRest:" + number);
        dossier.note(subject, Kind.INVOICE_REST_ENDED, "line-" + number, ActingContext.system());
    }

    private InvoiceOutcome outcome(Application subject, int number) {
        AwaitedLine line = awaited.get(subject, number);
        if (line.rest().signum() > 0
                && money.room(subject, null).map(room -> room.signum() > 0).orElse(true)) {
            return new InvoiceOutcome(
                    line.first(Invoice.State.SENT).isPresent()
                            ? InvoiceNext.CHECK
                            : InvoiceNext.WAIT,
                    awaited.checkBy());
        }
        awaited.end(subject, number, AwaitedLine.State.USED);
        line.invoices().stream()
                .filter(each -> each.state() == Invoice.State.SENT)
                .forEach(each -> usedUp(subject, each));
        return new InvoiceOutcome(InvoiceNext.DONE, awaited.checkBy());
    }

    private void usedUp(Application subject, Invoice invoice) {
        invoices.move(
                subject,
                invoice,
                Invoice.State.NOT_PAID,
                null,
                words.word("applications.invoice.used-up"));
    }

    private Map<String, @Nullable Object> about(Application subject, AwaitedLine line) {
        var model = words.about(subject);
        model.put("purpose", words.word("applications.purpose." + line.purpose()));
        model.put("rest", line.rest());
        return model;
    }

    private Application find(CaseNumber caseNumber) {
        return applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
    }
}
