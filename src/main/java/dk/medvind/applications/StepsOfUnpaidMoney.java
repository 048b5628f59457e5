package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.Weekdays;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays another way what did not get through, in the transaction of the engine's job. */
@Service
@Transactional
class StepsOfUnpaidMoney implements UnpaidMoneySteps {

    private final ApplicationRows applications;
    private final MoneyOrderRows orders;
    private final MoneyOrders money;
    private final Deciding deciding;
    private final Dossier dossier;
    private final Audit audit;
    private final Clock clock;

    StepsOfUnpaidMoney(
            ApplicationRows applications,
            MoneyOrderRows orders,
            MoneyOrders money,
            Deciding deciding,
            Dossier dossier,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.orders = orders;
        this.money = money;
        this.deciding = deciding;
        this.dossier = dossier;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public AnotherWayPaid payAnotherWay(CaseNumber caseNumber, int order) {
        Application subject = applications.get(ActingContext.system(), Action.HANDLE, caseNumber);
        MoneyOrder before = orders.get(subject, order);
        FoundWay found =
                dossier.all(subject, Kind.ANOTHER_WAY_FOUND, FoundWay.class).stream()
                        .filter(each -> each.order() == order)
                        .findFirst()
                        .orElseThrow();
        MoneyOrder paid =
                money.order(
                        subject,
                        new MoneyAsked(
                                "payAnotherWay:" + order,
                                found.way(),
                                found.supplier(),
                                found.ownAccount().orElse(null),
                                before.amount(),
                                Weekdays.onOrAfter(Deadlines.dayOf(clock.instant()).plusDays(1)),
                                deciding.decision(subject).legalBasis(),
                                before.line(),
                                order));
        if (paid.isOrdered()) {
            dossier.note(subject, Kind.PAID_ANOTHER_WAY, paid.reference(), ActingContext.system());
            audit.write(
                    ActingContext.system(),
                    AuditEntry.sent("payment", subject.party(), caseNumber.value()));
        }
        return new AnotherWayPaid(paid.number(), paid.isOrdered());
    }
}
