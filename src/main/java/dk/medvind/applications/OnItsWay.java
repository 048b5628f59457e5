package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Money that was ordered.
 *
 * @param amount in kroner
 * @param payTo CITIZEN or SUPPLIER
 * @param payOn the day the payment was ordered for; the bank moves it to a banking day
 */
public record OnItsWay(BigDecimal amount, String payTo, LocalDate payOn) {

    /** The payments of a decision, the first one first; none before it is made or when none is. */
    static List<OnItsWay> of(Application subject, DecisionMade decision) {
        return decision.amount() == null
                ? List.of()
                : payOn(subject).stream()
                        .flatMap(first -> PaymentPlan.of(decision, first).payments().stream())
                        .map(
                                planned ->
                                        new OnItsWay(
                                                planned.amount(),
                                                planned.supplier() == null ? "CITIZEN" : "SUPPLIER",
                                                planned.payOn()))
                        .toList();
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
