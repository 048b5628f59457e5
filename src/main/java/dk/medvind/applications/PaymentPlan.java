package dk.medvind.applications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The payments of a decision: what the citizen gets at once is one sum, each supplier gets their
 * own, and what is paid in parts falls due month by month. What is paid against an invoice is not
 * ordered yet. Together they are the grant, never more.
 *
 * @param awaited the lines that are paid when their invoice comes
 */
record PaymentPlan(List<PlannedPayment> payments, List<LineDecision> awaited) {

    /** Of what is paid to the citizen at once; decisions without lines have this one alone. */
    static final String KEY = "payOut";

    PaymentPlan {
        payments = List.copyOf(payments);
        awaited = List.copyOf(awaited);
    }

    /**
     * What a decision comes to.
     *
     * @param first the first day of payment
     * @throws IllegalStateException if it grants nothing, or its lines are not its amount
     */
    static PaymentPlan of(DecisionMade decision, LocalDate first) {
        BigDecimal granted = decision.amount();
        if (granted == null) {
            throw new IllegalStateException("Nothing is granted");
        }
        List<LineDecision> lines = LineDecision.of(decision.terms());
        var plan =
                new PaymentPlan(
                        lines.isEmpty()
                                ? List.of(new PlannedPayment(KEY, null, granted, first))
                                : ofLines(lines, first),
                        lines.stream().filter(LineDecision::waitsForInvoice).toList());
        if (plan.sum().compareTo(granted) != 0) {
            throw new IllegalStateException("What is paid is not what was granted");
        }
        return plan;
    }

    private static List<PlannedPayment> ofLines(List<LineDecision> lines, LocalDate first) {
        var payments = new ArrayList<PlannedPayment>();
        BigDecimal atOnce = BigDecimal.ZERO;
        for (LineDecision line : lines) {
            BigDecimal amount = line.amount();
            if (amount == null || line.waitsForInvoice()) {
                continue;
            }
            if (line.supplier() == null && line.when() != PayWhen.INSTALMENTS) {
                atOnce = atOnce.add(amount);
            } else {
                payments.addAll(parts(line, amount, first));
            }
        }
        if (atOnce.signum() > 0) {
            payments.add(0, new PlannedPayment(KEY, null, atOnce, first));
        }
        return payments;
    }

    /** Equal parts; the last one has what the others leave. */
    private static List<PlannedPayment> parts(
            LineDecision line, BigDecimal amount, LocalDate first) {
        int count = line.when() == PayWhen.INSTALMENTS ? line.instalments() : 1;
        BigDecimal part = amount.divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN);
        BigDecimal rest = amount.subtract(part.multiply(BigDecimal.valueOf(count - 1L)));
        var parts = new ArrayList<PlannedPayment>();
        for (int month = 0; month < count; month++) {
            parts.add(
                    new PlannedPayment(
                            key(line, count, month),
                            line.supplier(),
                            month == count - 1 ? rest : part,
                            first.plusMonths(month)));
        }
        return parts;
    }

    private static String key(LineDecision line, int count, int month) {
        String key = KEY + ":line-" + line.number();
        return count == 1 ? key : key + ":part-" + (month + 1);
    }

    private BigDecimal sum() {
        return Stream.concat(
                        payments.stream().map(PlannedPayment::amount),
                        awaited.stream().map(LineDecision::amount).filter(Objects::nonNull))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
