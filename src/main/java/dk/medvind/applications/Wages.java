package dk.medvind.applications;

import dk.medvind.applications.Extract.Line;
import dk.medvind.integrations.income.Income;
import dk.medvind.integrations.income.Pay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody earned by work, from the income register: the average of the months for which wages
 * were reported. Benefits are no wages; they are paid without labour market contribution.
 */
final class Wages {

    /** A month is 52/12 weeks, as in the calculation of lost earnings. */
    private static final BigDecimal WEEKS_A_YEAR = BigDecimal.valueOf(52);

    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    private Wages() {}

    /**
     * Kroner a month as {@code income.wage} and hours a week as {@code income.hours}; nothing where
     * no wages were reported, no hours where a report is without them.
     */
    static List<RegisterValue> of(Income income) {
        List<Pay> wages =
                income.pays().stream().filter(pay -> pay.withContribution().signum() > 0).toList();
        if (wages.isEmpty()) {
            return List.of();
        }
        var months = BigDecimal.valueOf(wages.stream().map(Pay::month).distinct().count());
        var values = new ArrayList<RegisterValue>();
        values.add(
                RegisterValue.number(
                        "income.wage",
                        sum(wages.stream().map(Pay::withContribution).toList())
                                .divide(months, 2, RoundingMode.HALF_UP),
                        lines(wages),
                        income.fetchedAt()));
        if (wages.stream().allMatch(pay -> pay.hours().signum() > 0)) {
            values.add(
                    RegisterValue.number(
                            "income.hours",
                            sum(wages.stream().map(Pay::hours).toList())
                                    .multiply(MONTHS_A_YEAR)
                                    .divide(months.multiply(WEEKS_A_YEAR), 1, RoundingMode.HALF_UP),
                            List.of(),
                            income.fetchedAt()));
        }
        return values;
    }

    private static List<Line> lines(List<Pay> wages) {
        return wages.stream()
                .map(
                        pay ->
                                new Line(
                                        "applications.register.income.wage",
                                        said(pay.month(), pay.employer()),
                                        Money.written(pay.withContribution())))
                .toList();
    }

    private static String said(YearMonth month, String employer) {
        return employer.isBlank() ? month.toString() : month + " · " + employer;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
