package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.applications.LostEarningsCalculation.Kind;
import dk.medvind.applications.LostEarningsGrant.Change;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a running grant pays in which month. */
class GrantMonthsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void paysAWholeMonthInFull() {
        assertThat(months(grant("2026-11-01", "2030-05-04", "8000")).amount(NOVEMBER))
                .isEqualTo("8000.00");
    }

    @Test
    void paysAMonthThatBeginsOnTheWayByItsDays() {
        assertThat(months(grant("2026-11-21", "2030-05-04", "9000")).amount(NOVEMBER))
                .isEqualTo("3000.00");
    }

    @Test
    void paysTheMonthOfTheEighteenthBirthdayUpToTheDayBefore() {
        assertThat(months(grant("2026-01-01", "2033-09-08", "30000")).amount(YearMonth.of(2033, 9)))
                .isEqualTo("8000.00");
    }

    @Test
    void paysNothingBeforeTheFirstAndAfterTheLastDay() {
        var months = months(grant("2026-12-01", "2026-12-31", "8000"));
        assertThat(months.amount(NOVEMBER)).isEqualTo("0.00");
        assertThat(months.amount(YearMonth.of(2027, 1))).isEqualTo("0.00");
    }

    @Test
    void letsAChangeHoldFromItsFirstDay() {
        var months =
                months(
                        grant("2026-10-01", "2030-05-04", "9000"),
                        grant("2026-11-16", "2030-05-04", "3000"));
        assertThat(months.amount(YearMonth.of(2026, 10))).isEqualTo("9000.00");
        assertThat(months.amount(NOVEMBER)).isEqualTo("6000.00");
        assertThat(months.amount(YearMonth.of(2026, 12))).isEqualTo("3000.00");
    }

    @Test
    void stopsWithTheDecisionThatEndsIt() {
        var months =
                new GrantMonths(
                        List.of(
                                grant("2026-10-01", "2030-05-04", "9000"),
                                LostEarningsGrant.end(Kind.HOURS, LocalDate.parse("2026-11-10"))));
        assertThat(months.amount(NOVEMBER)).isEqualTo("3000.00");
        assertThat(months.amount(YearMonth.of(2026, 12))).isEqualTo("0.00");
        assertThat(months.lastDay()).isEqualTo("2026-11-10");
    }

    @Test
    void roundsTheMonthOnceToTheNearestOere() {
        assertThat(months(grant("2026-11-30", "2030-05-04", "1000.15")).amount(NOVEMBER))
                .isEqualTo("33.34");
    }

    @Test
    void aGrantIsTheSameWhenItIsReadBackFromItsDecision() {
        var grant = grant("2026-11-21", "2030-05-04", "9000.25");
        assertThat(LostEarningsGrant.of(grant.terms())).isEqualTo(grant);
    }

    private static GrantMonths months(LostEarningsGrant... grants) {
        return new GrantMonths(List.of(grants));
    }

    private static LostEarningsGrant grant(String from, String until, String monthly) {
        return new LostEarningsGrant(
                Kind.HOURS,
                Change.FIRST,
                LocalDate.parse(from),
                LocalDate.parse(until),
                BigDecimal.TEN,
                new BigDecimal(monthly),
                BigDecimal.ZERO,
                List.of());
    }
}
