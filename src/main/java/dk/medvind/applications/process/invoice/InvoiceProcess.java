package dk.medvind.applications.process.invoice;

import dk.medvind.applications.CaseNumber;
import dk.medvind.applications.InvoiceNext;
import dk.medvind.applications.InvoicePeriod;
import dk.medvind.workflow.Facts;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.Processes;
import dk.medvind.workflow.Variable;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * The process that waits for the invoices of one line of a grant and pays them. It runs beside the
 * case, under the same number, also when that case is closed.
 */
@Component
public class InvoiceProcess {

    public static final String KEY = "invoice";
    public static final String CHECK = "checkInvoice";
    public static final String CONSIDER = "considerRest";
    public static final String CAME = "invoice.came";

    public static final Variable<Integer> LINE = Variable.count("invoiceLine");
    public static final Variable<Instant> REMIND_AT = Variable.instant("invoiceRemindAt");
    public static final Variable<Instant> ENDS_AT = Variable.instant("invoiceEndsAt");
    public static final Variable<Instant> REST_BY = Variable.instant("invoiceRestBy");
    public static final Variable<Instant> CHECK_BY = Variable.instant("invoiceCheckBy");
    public static final Variable<Boolean> IS_PAID = Variable.bool("invoiceIsPaid");
    public static final Variable<InvoiceNext> NEXT =
            Variable.ofEnum("invoiceNext", InvoiceNext.class);
    public static final Variable<Boolean> MORE_TIME = Variable.bool("invoiceMoreTime");

    public static final ProcessFacts FACTS =
            ProcessFacts.of(
                    KEY, LINE, REMIND_AT, ENDS_AT, REST_BY, CHECK_BY, IS_PAID, NEXT, MORE_TIME);

    private final Processes processes;

    InvoiceProcess(Processes processes) {
        this.processes = processes;
    }

    /** Begins to wait for the invoices of a line. */
    public void begin(CaseNumber caseNumber, int line, InvoicePeriod period) {
        processes.startBeside(KEY, caseNumber.value(), told(period).with(LINE, line));
    }

    /**
     * An invoice has come. While another one is being dealt with, nothing: the process looks for
     * more when that is done.
     *
     * @param checkBy by when it should be looked through
     */
    public void came(CaseNumber caseNumber, int line, Instant checkBy) {
        Facts told = Facts.of(LINE, line);
        if (processes.waits(told, CAME, caseNumber.value())) {
            processes.correlateTo(told, CAME, caseNumber.value(), Facts.of(CHECK_BY, checkBy));
        }
    }

    /** What the process is told when somebody has looked through an invoice. */
    public static Facts checked(boolean isPaid) {
        return Facts.of(IS_PAID, isPaid);
    }

    /** What the process is told when the citizen gets until another day. */
    public static Facts moreTime(InvoicePeriod period) {
        return told(period).with(MORE_TIME, true);
    }

    /** What the process is told when the rest is not paid. */
    public static Facts restEnds() {
        return Facts.of(MORE_TIME, false);
    }

    private static Facts told(InvoicePeriod period) {
        return Facts.of(REMIND_AT, period.remindAt())
                .with(ENDS_AT, period.endsAt())
                .with(REST_BY, period.restBy());
    }

    @Bean
    static ProcessFacts invoiceFacts() {
        return FACTS;
    }
}
