package dk.medvind.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekdaysTest {

    @ParameterizedTest(name = "{1} weekdays after {0} is {2}")
    @CsvSource({
        "2026-11-23, 0, 2026-11-23",
        "2026-11-23, 1, 2026-11-24",
        "2026-11-23, 6, 2026-12-01",
        "2026-11-28, 6, 2026-12-07",
        // Christmas 2026: 25 and 26 December are closed.
        "2026-12-23, 6, 2027-01-04",
        // Easter 2026: Thursday 2 April to Monday 6 April.
        "2026-04-01, 1, 2026-04-07",
        // Ascension 2026 is on 14 May; the Friday after it is an ordinary day.
        "2026-05-13, 1, 2026-05-15",
        // Great Prayer Day was a holiday until 2023.
        "2023-05-04, 1, 2023-05-08",
        "2024-04-25, 1, 2024-04-26"
    })
    void countsMondayToFridayWithoutHolidays(LocalDate day, int weekdays, LocalDate expected) {
        assertThat(Weekdays.after(day, weekdays)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "what ends on {0} ends on {1}")
    @CsvSource({
        "2026-12-18, 2026-12-18",
        "2026-12-19, 2026-12-21",
        "2026-12-20, 2026-12-21",
        "2026-12-25, 2026-12-28",
        "2026-04-02, 2026-04-07"
    })
    void aDayThatIsNoneMovesToTheNext(LocalDate day, LocalDate expected) {
        assertThat(Weekdays.onOrAfter(day)).isEqualTo(expected);
    }
}
