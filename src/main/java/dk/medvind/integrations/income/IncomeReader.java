package dk.medvind.integrations.income;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Adds up the numbered fields of each report; a report told twice counts once. */
final class IncomeReader {

    /** The register numbers its fields from 100000000000000001; we say 1. */
    private static final long FIELD_BASE = 100_000_000_000_000_000L;

    private IncomeReader() {}

    static List<Pay> read(IncomeResponse.PersonIncome person) {
        var seen = new HashSet<String>();
        var pays = new ArrayList<Pay>();
        for (var employer : person.employers) {
            for (var period : employer.periods) {
                for (var report : period.reports) {
                    if (seen.add(report.id)) {
                        pays.add(pay(employer, period, report));
                    }
                }
            }
        }
        return pays;
    }

    private static Pay pay(
            IncomeResponse.EmployerIncome employer,
            IncomeResponse.Period period,
            IncomeResponse.Report report) {
        return new Pay(
                YearMonth.from(LocalDate.parse(period.to)),
                employer.number,
                employer.name == null ? "" : employer.name,
                field(report, 13),
                field(report, 14),
                field(report, 15),
                field(report, 16),
                field(report, 200));
    }

    private static BigDecimal field(IncomeResponse.Report report, int number) {
        return report.fields.stream()
                .filter(field -> Long.parseLong(field.number) % FIELD_BASE == number)
                .map(field -> new BigDecimal(field.content))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
