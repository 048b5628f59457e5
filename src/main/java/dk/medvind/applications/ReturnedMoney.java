package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.integrations.payments.ReturnedPayment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money that came back: each payment asks a person once, also when its case is closed. What is told
 * again changes nothing; what nobody knows of is kept, in case its order is being written.
 */
@Service
class ReturnedMoney {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMoney.class);

    private final ReturnedMoneyRows rows;
    private final MoneyOrderRows orders;
    private final MoneyOrders money;
    private final ApplicationRows applications;
    private final Dossier dossier;
    private final Audit audit;

    ReturnedMoney(
            ReturnedMoneyRows rows,
            MoneyOrderRows orders,
            MoneyOrders money,
            ApplicationRows applications,
            Dossier dossier,
            Audit audit) {
        this.rows = rows;
        this.orders = orders;
        this.money = money;
        this.applications = applications;
        this.dossier = dossier;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public long position() {
        return rows.position();
    }

    @Transactional
    public void readUpTo(long position) {
        rows.readUpTo(position);
    }

    /** Takes one to its case. */
    @Transactional
    public void heard(ReturnedPayment payment) {
        if (rows.add(payment)) {
            take(payment);
        }
    }

    /** Takes those to their cases that came before their order was written here. */
    @Transactional
    public void lookAgain() {
        rows.knownByNow().forEach(this::take);
    }

    private void take(ReturnedPayment payment) {
        var caseNumber = orders.caseOf(payment.reference());
        if (caseNumber.isEmpty()) {
            LOG.warn("A payment came back that is not known: {}", payment.id());
            return;
        }
        Application subject =
                applications.get(ActingContext.system(), Action.HANDLE, caseNumber.get());
        applications.lock(caseNumber.get());
        orders.returned(subject, payment)
                .ifPresent(
                        number -> {
                            dossier.note(
                                    subject,
                                    Kind.MONEY_RETURNED,
                                    "order-" + number,
                                    ActingContext.system());
                            audit.write(
                                    ActingContext.system(),
                                    AuditEntry.lookedUp(
                                            "payment.returned",
                                            subject.party(),
                                            caseNumber.get().value()));
                            money.findAnotherWay(subject, number);
                        });
        rows.taken(payment);
    }
}
