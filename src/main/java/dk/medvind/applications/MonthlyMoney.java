package dk.medvind.applications;

import dk.medvind.forms.Answers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes out of a household and comes in every month in kroner, as the applicant of a single
 * benefit told and registers hold it. A spouse's money is not in it.
 *
 * @param costs fixed expenses and instalments; null when none was told
 * @param income before tax; null when nothing is known of it
 */
record MonthlyMoney(@Nullable Double costs, @Nullable Double income) {

    private static final List<String> COSTS =
            List.of(
                    "rent",
                    "heating",
                    "water",
                    "electricity",
                    "phoneInternet",
                    "unemploymentFund",
                    "union",
                    "insurance",
                    "childcare",
                    "transport",
                    "maintenancePaid",
                    "otherFixed",
                    "debtMonthly");

    private static final List<String> INCOME =
            List.of("registeredIncome", "registeredBenefits", "otherIncomeAmount");

    static MonthlyMoney of(Answers answers) {
        return new MonthlyMoney(sum(answers, COSTS), sum(answers, INCOME));
    }

    private static @Nullable Double sum(Answers answers, List<String> keys) {
        Stream<BigDecimal> told = keys.stream().map(answers::number).flatMap(Optional::stream);
        return told.reduce(BigDecimal::add).map(BigDecimal::doubleValue).orElse(null);
    }
}
