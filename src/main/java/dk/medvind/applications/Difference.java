package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.audit.Audit;
import dk.medvind.audit.AuditEntry;
import dk.medvind.identity.ActingContext;
import dk.medvind.letters.Weekdays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a later decision of a single benefit gives more than was ordered before it. All orders
 * together never come to more than the newest grant.
 */
@Component
class Difference {

    private static final int DAYS_TO_PAY = 2;

    private final Dossier dossier;
    private final MoneyOrders money;
    private final Deciding deciding;
    private final Audit audit;

    Difference(Dossier dossier, MoneyOrders money, Deciding deciding, Audit audit) {
        this.dossier = dossier;
        this.money = money;
        this.deciding = deciding;
        this.audit = audit;
    }

    /**
     * A difference that was ordered.
     *
     * @param key of the order
     * @param amount in kroner; null in entries of the first order and of older ones
     * @param payOn the day it was ordered for; null like the amount
     */
    record Ordered(String key, @Nullable BigDecimal amount, @Nullable LocalDate payOn) {

        @Override
        public String toString() {
            return "Ordered[" + key + "]";
        }
    }

    /**
     * What Medvind does when this decision follows the newest one.
     *
     * @return BY_HAND also where it cannot know what was paid: after money went back, or when it
     *     went to somebody else, or waits for an invoice
     */
    CorrectedMoney after(Application subject, DecisionMade next) {
        List<DecisionMade> before = dossier.all(subject, Kind.DECIDED, DecisionMade.class);
        BigDecimal newest = before.get(0).kroner();
        int compared = next.kroner().compareTo(newest);
        if (compared == 0) {
            return CorrectedMoney.NOTHING;
        }
        boolean known =
                newest.compareTo(most(before)) == 0
                        && before.stream().allMatch(Difference::wentToTheCitizen);
        return compared > 0 && known ? CorrectedMoney.PAY : CorrectedMoney.BY_HAND;
    }

    /**
     * Orders what the newest decision gives more than was ordered before, once.
     *
     * @param what led to it: a complaint's or a correction's key
     */
    void pay(Application subject, String step, String what) {
        List<DecisionMade> newestFirst = dossier.all(subject, Kind.DECIDED, DecisionMade.class);
        DecisionMade decision = newestFirst.get(0);
        BigDecimal more =
                decision.kroner().subtract(most(newestFirst.subList(1, newestFirst.size())));
        if (more.signum() <= 0) {
            throw new IllegalStateException("Nothing is to be paid in " + subject.caseNumber());
        }
        LocalDate payOn =
                Weekdays.onOrAfter(
                        Deadlines.dayOf(deciding.decidedAt(subject)).plusDays(DAYS_TO_PAY));
        String number = subject.caseNumber().value();
        money.order(
                subject,
                MoneyAsked.of(step + ":" + what, null, more, payOn, decision.legalBasis()));
        String entry = "payment:" + what;
        dossier.add(
                subject, Kind.PAID, entry, new Ordered(entry, more, payOn), ActingContext.system());
        audit.write(ActingContext.system(), AuditEntry.sent("payment", subject.party(), number));
    }

    private static boolean wentToTheCitizen(DecisionMade decision) {
        return decision.amount() == null
                || "CITIZEN".equals(decision.payTo())
                        && LineDecision.of(decision.terms()).stream()
                                .noneMatch(line -> line.when() == PayWhen.AGAINST_INVOICE);
    }

    private static BigDecimal most(List<DecisionMade> decisions) {
        return decisions.stream()
                .map(DecisionMade::kroner)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
