package dk.medvind.integrations.income;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person's reported income in kroner, one entry per month and employer. {@link #toString()} shows
 * nothing of it.
 */
public record Income(YearMonth from, YearMonth to, List<Pay> pays, Instant fetchedAt) {

    public Income {
        pays = List.copyOf(pays);
    }

    /** Of the whole period, before tax and labour market contribution; zero when none. */
    public BigDecimal gross() {
        return pays.stream().map(Pay::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Months of the period for which nothing is reported. */
    public List<YearMonth> silentMonths() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .filter(month -> pays.stream().noneMatch(pay -> pay.month().equals(month)))
                .toList();
    }

    @Override
    public String toString() {
        return "Income[hidden]";
    }
}
