package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.MoneyOrder.State;
import dk.medvind.applications.process.unpaidmoney.UnpaidMoneyProcess;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.CvrNumber;
import dk.medvind.identity.Parties;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.payments.Payee;
import dk.medvind.integrations.payments.Payment;
import dk.medvind.integrations.payments.Payments;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one door through which money is ordered. Each payment is ordered once, all payments of a
 * single benefit together are never above its newest grant, and what cannot be sent for want of an
 * account becomes somebody's task.
 */
@Component
class MoneyOrders {

    private final ApplicationRows applications;
    private final MoneyOrderRows rows;
    private final Payments payments;
    private final Parties parties;
    private final UnpaidMoneyProcess unpaid;
    private final Parameters parameters;
    private final CaseWords words;
    private final Dossier dossier;
    private final Clock clock;

    MoneyOrders(
            ApplicationRows applications,
            MoneyOrderRows rows,
            Payments payments,
            Parties parties,
            UnpaidMoneyProcess unpaid,
            Parameters parameters,
            CaseWords words,
            Dossier dossier,
            Clock clock) {
        this.applications = applications;
        this.rows = rows;
        this.payments = payments;
        this.parties = parties;
        this.unpaid = unpaid;
        this.parameters = parameters;
        this.words = words;
        this.dossier = dossier;
        this.clock = clock;
    }

    /**
     * Orders a payment, once for its key.
     *
     * @return what became of it; without an account nothing is ordered
     * @throws IllegalStateException if all payments together would be above the grant
     */
    MoneyOrder order(Application subject, MoneyAsked asked) {
        applications.lock(subject.caseNumber());
        String reference = subject.caseNumber().value() + ":" + asked.key();
        Optional<MoneyOrder> known =
                rows.of(subject).stream()
                        .filter(each -> each.reference().equals(reference))
                        .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (room(subject, asked.replaces())
                .filter(room -> room.compareTo(asked.amount()) < 0)
                .isPresent()) {
            throw new IllegalStateException(
                    "More than was granted would be paid in " + subject.caseNumber());
        }
        MoneyOrder order =
                rows.add(subject, reference, send(subject, asked, reference), asked, null);
        if (!order.isOrdered()) {
            dossier.note(
                    subject, Kind.MONEY_WITHOUT_ACCOUNT, order.reference(), ActingContext.system());
            if (asked.replaces() == null) {
                findAnotherWay(subject, order.number());
            }
        }
        return order;
    }

    /** Somebody is to find out how this money gets to whom it belongs. */
    void findAnotherWay(Application subject, int number) {
        unpaid.begin(subject.caseNumber(), number, due());
    }

    /** Notes that somebody has paid outside of Medvind what did not get through. */
    MoneyOrder paidOutside(Application subject, MoneyOrder before, LocalDate on, String note) {
        applications.lock(subject.caseNumber());
        var asked =
                new MoneyAsked(
                        "outside:" + before.number(),
                        MoneyWay.OUTSIDE,
                        null,
                        null,
                        before.amount(),
                        on,
                        "",
                        before.line(),
                        before.number());
        return rows.add(
                subject,
                subject.caseNumber().value() + ":" + asked.key(),
                State.ORDERED,
                asked,
                note);
    }

    /**
     * How much more can be ordered before the newest grant is used up. Money that did not get
     * through and is nowhere else yet is kept for whom it belongs to.
     *
     * @param instead a payment that did not get through and is not counted; null for none
     * @return empty where the grant is no sum, as of months
     */
    Optional<BigDecimal> room(Application subject, @Nullable Integer instead) {
        if (subject.type() != ApplicationType.SINGLE_BENEFIT) {
            return Optional.empty();
        }
        return dossier.newest(subject, Kind.DECIDED, DecisionMade.class)
                .map(decision -> decision.kroner().subtract(used(rows.of(subject), instead)));
    }

    private static BigDecimal used(List<MoneyOrder> orders, @Nullable Integer instead) {
        Set<Integer> replaced =
                orders.stream()
                        .map(MoneyOrder::replaces)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return orders.stream()
                .filter(each -> !replaced.contains(each.number()))
                .filter(each -> !Objects.equals(each.number(), instead))
                .map(MoneyOrder::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private State send(Application subject, MoneyAsked asked, String reference) {
        try {
            payments.pay(
                    new Payment(
                            payee(subject, asked),
                            asked.amount(),
                            asked.payOn(),
                            words.paymentText(subject.type())),
                    reference,
                    new CallBasis(subject.caseNumber().value(), words.law(asked.law()), reference));
            return State.ORDERED;
        } catch (OutsideSystemFailed e) {
            if (e.kind() == OutsideSystemFailed.Kind.NO_ACCOUNT) {
                return State.NO_ACCOUNT;
            }
            throw e;
        }
    }

    private Payee payee(Application subject, MoneyAsked asked) {
        return switch (asked.way()) {
            case NEMKONTO -> new Payee.Citizen(parties.cprNumberOf(subject.party()));
            case SUPPLIER ->
                    new Payee.Company(new CvrNumber(Objects.requireNonNull(asked.supplier())));
            case ACCOUNT ->
                    new Payee.OwnAccount(
                            parties.cprNumberOf(subject.party()),
                            Objects.requireNonNull(asked.account()));
            case OUTSIDE ->
                    throw new IllegalArgumentException("What is paid outside is not ordered");
        };
    }

    private Instant due() {
        LocalDate today = Deadlines.dayOf(clock.instant());
        return Deadlines.endOf(today.plusDays(parameters.countOn("deadline.unpaid-money", today)));
    }
}
