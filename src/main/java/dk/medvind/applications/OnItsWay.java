package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that was ordered.
 *
 * @param amount in kroner
 * @param payTo CITIZEN or SUPPLIER
 * @param payOn the day the payment was ordered for; the bank moves it to a banking day
 */
public record OnItsWay(BigDecimal amount, String payTo, LocalDate payOn) {

    static Optional<OnItsWay> of(Application subject, DecisionMade decision) {
        return Optional.ofNullable(decision.amount())
                .flatMap(
                        amount ->
                                payOn(subject)
                                        .map(
                                                day ->
                                                        new OnItsWay(
                                                                amount,
                                                                Optional.ofNullable(
                                                                                decision.payTo())
                                                                        .orElse("CITIZEN"),
                                                                day)));
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
