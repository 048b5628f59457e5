package dk.medvind.applications;

import dk.medvind.applications.MoneyOrder.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Money that was ordered, or that did not get through, as its citizen is told.
 *
 * @param amount in kroner
 * @param payTo CITIZEN, SUPPLIER, ACCOUNT or OUTSIDE; NO_ACCOUNT, NO_ACCOUNT_SUPPLIER or RETURNED
 *     while nobody has found another way
 * @param payOn the day the payment was ordered for; the bank moves it to a banking day
 */
public record OnItsWay(BigDecimal amount, String payTo, LocalDate payOn) {

    private static final String MONTH = ":payMonth:";

    /**
     * Those that count, the first one first: what was paid another way is told as that. Months of a
     * grant that runs are told only if they did not get through.
     */
    static List<OnItsWay> of(List<MoneyOrder> orders) {
        Set<Integer> replaced =
                orders.stream()
                        .map(MoneyOrder::replaces)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return orders.stream()
                .filter(each -> !replaced.contains(each.number()))
                .filter(each -> !each.isOrdered() || !each.reference().contains(MONTH))
                .map(each -> new OnItsWay(each.amount(), told(each), each.payOn()))
                .toList();
    }

    private static String told(MoneyOrder order) {
        if (order.state() == State.RETURNED) {
            return "RETURNED";
        }
        boolean supplier = order.way() == MoneyWay.SUPPLIER;
        if (order.state() == State.NO_ACCOUNT) {
            return supplier ? "NO_ACCOUNT_SUPPLIER" : "NO_ACCOUNT";
        }
        return order.way() == MoneyWay.NEMKONTO ? "CITIZEN" : order.way().name();
    }

    /** The day after the decision. */
    static Optional<LocalDate> payOn(Application subject) {
        return Optional.ofNullable(subject.decidedAt())
                .map(decided -> Deadlines.dayOf(decided).plusDays(1));
    }

    @Override
    public String toString() {
        return "OnItsWay[hidden]";
    }
}
