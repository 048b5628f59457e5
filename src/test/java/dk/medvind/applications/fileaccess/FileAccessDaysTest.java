package dk.medvind.applications.fileaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.medvind.applications.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seven working days (forvaltningsloven § 16, stk. 2), over days on which nobody works. */
class FileAccessDaysTest {

    private final Parameters parameters = mock(Parameters.class);

    @BeforeEach
    void given() {
        when(parameters.countOn(anyString(), any())).thenReturn(7);
    }

    @Test
    void theDayItCameDoesNotCount() {
        assertThat(at("2026-11-23T09:00:00Z").due(LocalDate.of(2026, 11, 23)))
                .as("Monday to Wednesday of the week after")
                .isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void weekendsAndHolidaysDoNotCount() {
        assertThat(at("2026-03-30T09:00:00Z").due(LocalDate.of(2026, 3, 30)))
                .as("over Easter: 2, 3 and 6 April are holidays")
                .isEqualTo(LocalDate.of(2026, 4, 13));
    }

    @Test
    void whatComesOnASaturdayCountsFromMonday() {
        assertThat(at("2026-11-21T09:00:00Z").due(LocalDate.of(2026, 11, 21)))
                .isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void aLateEveningInCopenhagenIsStillThatDay() {
        assertThat(at("2026-11-23T22:59:00Z").today()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(at("2026-11-23T23:01:00Z").today()).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void anAnswerIsNotExpectedOnADayThatIsOver() {
        LocalDate due = LocalDate.of(2026, 11, 10);
        assertThat(at("2026-11-23T09:00:00Z").expected(due)).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(at("2026-11-10T07:00:00Z").expected(due)).isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @Test
    void theCitizenIsToldBeforeTheLastDayIsOver() {
        LocalDate due = LocalDate.of(2026, 12, 2);
        assertThat(FileAccessDays.noticeOn(due)).isEqualTo(Instant.parse("2026-12-02T07:00:00Z"));
        assertThat(FileAccessDays.endOf(due)).isEqualTo(Instant.parse("2026-12-02T22:59:00Z"));
    }

    private FileAccessDays at(String now) {
        return new FileAccessDays(parameters, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
