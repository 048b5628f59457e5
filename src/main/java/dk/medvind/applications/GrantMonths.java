package dk.medvind.applications;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What is paid month by month under the decisions of a case. On each day the newest decision holds
 * that has begun; a month that it covers in part is paid by its calendar days. The month's sum is
 * rounded once, to the nearest øre, a half upwards.
 *
 * @param decisions oldest first
 */
record GrantMonths(List<LostEarningsGrant> decisions) {

    GrantMonths {
        decisions = List.copyOf(decisions);
        if (decisions.isEmpty()) {
            throw new IllegalArgumentException("Without a decision nothing is paid");
        }
    }

    YearMonth first() {
        return YearMonth.from(decisions.get(0).from());
    }

    /** The last day that anything is paid for, as decided last. */
    LocalDate lastDay() {
        return decisions.get(decisions.size() - 1).until();
    }

    /** Kroner for this month; zero when no decision covers a day of it. */
    BigDecimal amount(YearMonth month) {
        BigDecimal days = BigDecimal.valueOf(month.lengthOfMonth());
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(this::monthlyOn)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(days, MathContext.DECIMAL128)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal monthlyOn(LocalDate day) {
        for (int i = decisions.size() - 1; i >= 0; i--) {
            LostEarningsGrant grant = decisions.get(i);
            if (!day.isBefore(grant.from())) {
                return day.isAfter(grant.until()) ? BigDecimal.ZERO : grant.benefit();
            }
        }
        return BigDecimal.ZERO;
    }

    @Override
    public String toString() {
        return "GrantMonths[" + decisions.size() + "]";
    }
}
