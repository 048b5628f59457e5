package dk.medvind.applications;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the law and its yearly circular put numbers to (barnets lov § 87).
 *
 * @param ceiling the most a month's benefit can be, in kroner
 * @param ceilingSource where the ceiling is taken from, and whether it is confirmed
 * @param maxHours hours a week for all parents of a child together
 * @param pensionPercent of the benefit, paid to the pension
 */
record LostEarningsRates(
        BigDecimal ceiling, String ceilingSource, BigDecimal maxHours, BigDecimal pensionPercent) {

    /** As in force on a day: for a grant its first. */
    static LostEarningsRates on(Parameters parameters, LocalDate day) {
        RateParameter ceiling = parameters.on("lost-earnings.ceiling.monthly", day);
        return new LostEarningsRates(
                ceiling.value(),
                ceiling.source(),
                parameters.valueOn("lost-earnings.max-hours-per-week", day),
                parameters.valueOn("lost-earnings.pension-percent", day));
    }
}
