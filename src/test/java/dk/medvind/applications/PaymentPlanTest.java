package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentPlanTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 31);
    private static final String CVR = "64942212";

    @Test
    void aDecisionWithoutLinesIsOnePaymentToTheCitizen() {
        assertThat(plan("1800.00").payments())
                .containsExactly(
                        new PlannedPayment("payOut", null, new BigDecimal("1800.00"), FIRST));
    }

    @Test
    void theCitizenGetsOneSumAndEachSupplierTheirOwn() {
        var plan =
                plan(
                        "2400.50",
                        line(1, "1800.00", null, PayWhen.AT_ONCE, 1),
                        line(2, "300.50", CVR, PayWhen.AT_ONCE, 1),
                        line(3, "300.00", null, PayWhen.AT_ONCE, 1));
        assertThat(plan.payments())
                .containsExactly(
                        new PlannedPayment("payOut", null, new BigDecimal("2100.00"), FIRST),
                        new PlannedPayment("payOut:line-2", CVR, new BigDecimal("300.50"), FIRST));
    }

    @Test
    void instalmentsFallDueMonthByMonthAndAreTheWholeTogether() {
        var plan = plan("100.00", line(1, "100.00", CVR, PayWhen.INSTALMENTS, 3));
        assertThat(plan.payments())
                .extracting(PlannedPayment::key)
                .containsExactly(
                        "payOut:line-1:part-1", "payOut:line-1:part-2", "payOut:line-1:part-3");
        assertThat(plan.payments())
                .extracting(PlannedPayment::amount)
                .containsExactly(
                        new BigDecimal("33.33"), new BigDecimal("33.33"), new BigDecimal("33.34"));
        assertThat(plan.payments())
                .extracting(PlannedPayment::payOn)
                .containsExactly(FIRST, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31));
    }

    @Test
    void whatIsPaidAgainstAnInvoiceIsNotOrderedYetAndCounts() {
        var invoiced =
                new LineDecision(
                        2,
                        "GLASSES",
                        LineOutcome.GRANTED,
                        "AKL_82",
                        new BigDecimal("300.00"),
                        "",
                        CVR,
                        PayWhen.AGAINST_INVOICE,
                        1,
                        FIRST.plusDays(90));
        var plan = plan("2100.00", line(1, "1800.00", null, PayWhen.AT_ONCE, 1), invoiced);
        assertThat(plan.payments())
                .containsExactly(
                        new PlannedPayment("payOut", null, new BigDecimal("1800.00"), FIRST));
        assertThat(plan.awaited()).containsExactly(invoiced);
    }

    @Test
    void noPaymentAboveTheGrantIsMade() {
        assertThatThrownBy(() -> plan("100.00", line(1, "100.01", null, PayWhen.AT_ONCE, 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                PaymentPlan.of(
                                        new DecisionMade(
                                                Outcome.REFUSED,
                                                null,
                                                null,
                                                Map.of(),
                                                "AKL_82",
                                                "Fordi.",
                                                null,
                                                List.of(),
                                                List.of()),
                                        FIRST))
                .isInstanceOf(IllegalStateException.class);
    }

    private static PaymentPlan plan(String granted, LineDecision... lines) {
        return PaymentPlan.of(
                new DecisionMade(
                        Outcome.GRANTED,
                        new BigDecimal(granted),
                        "CITIZEN",
                        lines.length == 0 ? Map.of() : LineDecision.terms(List.of(lines)),
                        "AKL_82",
                        "",
                        null,
                        List.of(),
                        List.of()),
                FIRST);
    }

    private static LineDecision line(
            int number, String amount, @Nullable String supplier, PayWhen when, int instalments) {
        return new LineDecision(
                number,
                "GLASSES",
                LineOutcome.GRANTED,
                "AKL_82",
                new BigDecimal(amount),
                "",
                supplier,
                when,
                instalments);
    }
}
