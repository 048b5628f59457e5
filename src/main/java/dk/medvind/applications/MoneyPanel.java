package dk.medvind.applications;

import dk.medvind.applications.Dossier.Kind;
import dk.medvind.casework.CaseDirectory.CaseEntry;
import dk.medvind.casework.CasePanel;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The money of a case: granted, ordered, come back, waiting for an invoice, and what is left. */
@Component
class MoneyPanel implements CasePanel {

    private static final int BEFORE_CORRECTIONS = 30;

    private final ApplicationRows applications;
    private final MoneyOrderRows orders;
    private final AwaitedInvoices awaited;
    private final MoneyWords words;
    private final Dossier dossier;

    MoneyPanel(
            ApplicationRows applications,
            MoneyOrderRows orders,
            AwaitedInvoices awaited,
            MoneyWords words,
            Dossier dossier) {
        this.applications = applications;
        this.orders = orders;
        this.awaited = awaited;
        this.words = words;
        this.dossier = dossier;
    }

    @Override
    public int order() {
        return BEFORE_CORRECTIONS;
    }

    @Override
    public String fragment() {
        return "applications/money-panel :: money";
    }

    @Override
    @Transactional
    public @Nullable Object model(ActingContext acting, CaseEntry entry) {
        CaseNumber number = new CaseNumber(entry.caseNumber());
        Application subject = applications.get(acting, Action.HANDLE, number);
        List<MoneyOrder> all = orders.of(subject);
        List<AwaitedLine> lines = awaited.of(subject);
        if (all.isEmpty() && lines.isEmpty()) {
            return null;
        }
        Set<Integer> replaced =
                all.stream()
                        .map(MoneyOrder::replaces)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        BigDecimal ordered = sum(all, MoneyOrder::isOrdered);
        BigDecimal stuck = sum(all, each -> !each.isOrdered() && !replaced.contains(each.number()));
        BigDecimal awaiting =
                lines.stream()
                        .filter(AwaitedLine::isOpen)
                        .map(AwaitedLine::rest)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal granted =
                subject.type() == ApplicationType.SINGLE_BENEFIT
                        ? dossier.newest(subject, Kind.DECIDED, DecisionMade.class)
                                .map(DecisionMade::kroner)
                                .orElse(BigDecimal.ZERO)
                        : null;
        return new Shown(
                entry.caseNumber(),
                granted,
                ordered,
                stuck,
                awaiting,
                granted == null
                        ? null
                        : granted.subtract(ordered).subtract(stuck).subtract(awaiting),
                all.stream().map(each -> one(each, replaced)).toList(),
                lines);
    }

    private One one(MoneyOrder order, Set<Integer> replaced) {
        return new One(
                order,
                words.of(order),
                order.isOrdered() ? null : words.whyNot(order),
                replaced.contains(order.number()));
    }

    private static BigDecimal sum(List<MoneyOrder> orders, Predicate<MoneyOrder> which) {
        return orders.stream()
                .filter(which)
                .map(MoneyOrder::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What is shown, in kroner.
     *
     * @param granted null where the grant is no sum, as of months
     * @param stuck what did not get through and is nowhere else yet
     * @param awaiting what is left to be paid against invoices
     * @param rest what is granted and none of that; null like the grant
     */
    record Shown(
            String caseNumber,
            @Nullable BigDecimal granted,
            BigDecimal ordered,
            BigDecimal stuck,
            BigDecimal awaiting,
            @Nullable BigDecimal rest,
            List<One> orders,
            List<AwaitedLine> lines) {

        @Override
        public String toString() {
            return "Shown[" + caseNumber + "]";
        }
    }

    /**
     * A payment.
     *
     * @param words how much to whom
     * @param whyNot why it did not get through; null when it did, as far as anybody knows
     * @param replaced whether it was paid another way
     */
    record One(MoneyOrder order, String words, @Nullable String whyNot, boolean replaced) {}
}
