package dk.medvind.applications;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What covers a parent's lost earnings (barnets lov § 87, stk. 3), in kroner before tax: the former
 * gross income for the hours granted, at most the ceiling for the same share of the former working
 * time. Both are a month's; single days are paid by the hour of a month of 52/12 weeks.
 *
 * <p>Rounding: nothing is rounded on the way; each result is rounded once, to the nearest øre, a
 * half upwards. ATP, holiday rights and the yearly regulation of a running grant are not part of
 * it.
 *
 * @param work what was earned before
 * @param sought hours a week for a monthly amount, hours in all for single days
 * @param othersHours hours a week that another parent is granted for the same child
 */
record LostEarningsCalculation(
        Work work, Kind kind, BigDecimal sought, BigDecimal othersHours, LostEarningsRates rates) {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal WEEKS = new BigDecimal(52);
    private static final BigDecimal MONTHS = new BigDecimal(12);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    LostEarningsCalculation {
        if (work.hoursPerWeek().signum() <= 0) {
            throw new IllegalArgumentException("Who lost earnings had hours to work");
        }
        if (sought.signum() < 0 || othersHours.signum() < 0) {
            throw new IllegalArgumentException("Hours are not below zero");
        }
    }

    /** How it is granted. */
    enum Kind {
        /** Some hours a week, paid by the month. */
        HOURS,
        /** All of the former working time, paid by the month. */
        FULL_TIME,
        /** Days one by one, paid once. */
        SINGLE_DAYS;

        boolean isMonthly() {
            return this != SINGLE_DAYS;
        }
    }

    /**
     * Work before the child had to be cared for at home.
     *
     * @param grossMonthly kroner a month before tax
     * @param hoursPerWeek above zero
     * @param employerPension what the employer paid to the pension, in kroner a month; zero for
     *     none
     */
    record Work(BigDecimal grossMonthly, BigDecimal hoursPerWeek, BigDecimal employerPension) {

        @Override
        public String toString() {
            return "Work[hidden]";
        }
    }

    /**
     * One line of the calculation as a person follows it.
     *
     * @param label last part of a message key
     * @param money whether the value is kroner; hours otherwise
     */
    record Step(String label, BigDecimal value, boolean money) {}

    /**
     * The hours that can be granted: what is sought, within the former working time and within what
     * two parents may have together.
     */
    BigDecimal hours() {
        if (!kind.isMonthly()) {
            return sought;
        }
        BigDecimal left = rates.maxHours().subtract(othersHours).max(BigDecimal.ZERO);
        BigDecimal wished = kind == Kind.FULL_TIME ? work.hoursPerWeek() : sought;
        return wished.min(work.hoursPerWeek()).min(left);
    }

    /** Kroner a month, or in all for single days. */
    BigDecimal benefit() {
        return rounded(exactBenefit());
    }

    /** The contribution to the parent's pension scheme, for the same time as the benefit. */
    BigDecimal pension() {
        return rounded(pensionShare().min(employersShare()));
    }

    /** Whether the ceiling decided. */
    boolean isCapped() {
        return work.grossMonthly().compareTo(rates.ceiling()) > 0;
    }

    /** The way from what was earned to what is paid. */
    List<Step> steps() {
        var steps = new ArrayList<Step>();
        steps.add(new Step("gross", work.grossMonthly(), true));
        steps.add(new Step("hours-before", work.hoursPerWeek(), false));
        steps.add(new Step("sought", sought, false));
        if (kind.isMonthly()) {
            steps.add(new Step("max-hours", rates.maxHours(), false));
            steps.add(new Step("others-hours", othersHours, false));
        }
        steps.add(new Step("hours", hours(), false));
        steps.add(new Step("loss", rounded(shareOf(work.grossMonthly())), true));
        steps.add(new Step("ceiling", rates.ceiling(), true));
        steps.add(new Step("ceiling-share", rounded(shareOf(rates.ceiling())), true));
        steps.add(new Step("benefit", benefit(), true));
        steps.add(new Step("pension-percent", rounded(pensionShare()), true));
        steps.add(new Step("pension-employer", rounded(employersShare()), true));
        steps.add(new Step("pension", pension(), true));
        return List.copyOf(steps);
    }

    private BigDecimal exactBenefit() {
        return shareOf(work.grossMonthly()).min(shareOf(rates.ceiling()));
    }

    private BigDecimal pensionShare() {
        return exactBenefit().multiply(rates.pensionPercent(), EXACT).divide(HUNDRED, EXACT);
    }

    private BigDecimal employersShare() {
        return shareOf(work.employerPension());
    }

    /** A month's amount for the share that the hours are of the former working time. */
    private BigDecimal shareOf(BigDecimal monthly) {
        BigDecimal whole =
                kind.isMonthly()
                        ? work.hoursPerWeek()
                        : work.hoursPerWeek().multiply(WEEKS).divide(MONTHS, EXACT);
        return monthly.multiply(hours(), EXACT).divide(whole, EXACT);
    }

    private static BigDecimal rounded(BigDecimal kroner) {
        return kroner.setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return "LostEarningsCalculation[hidden]";
    }
}
