package dk.medvind.integrations.income;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What one employer or authority reported for one month, in kroner.
 *
 * @param employerCvr eight digits
 * @param withContribution A-income that labour market contribution is paid of (field 13)
 * @param withoutContribution A-income free of that contribution, as most benefits are (field 14)
 * @param tax A-tax withheld (field 15)
 * @param contribution labour market contribution withheld (field 16)
 * @param hours hours paid for (field 200); zero when not reported
 */
public record Pay(
        YearMonth month,
        String employerCvr,
        String employer,
        BigDecimal withContribution,
        BigDecimal withoutContribution,
        BigDecimal tax,
        BigDecimal contribution,
        BigDecimal hours) {

    public BigDecimal gross() {
        return withContribution.add(withoutContribution);
    }

    @Override
    public String toString() {
        return "Pay[hidden]";
    }
}
