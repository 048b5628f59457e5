package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaytimeTest {

    private final Daytime daytime = new Daytime(fromNineToSeven());

    @ParameterizedTest(name = "what is due {0} is sent {1}")
    @CsvSource({
        "2026-11-23T09:00, 2026-11-23T09:00",
        "2026-11-23T18:59, 2026-11-23T18:59",
        "2026-11-23T08:59, 2026-11-23T09:00",
        "2026-11-23T00:00, 2026-11-23T09:00",
        "2026-11-23T19:00, 2026-11-24T09:00",
        "2026-11-28T12:00, 2026-11-28T12:00",
        // A Saturday evening waits for Monday.
        "2026-11-28T19:00, 2026-11-30T09:00",
        "2026-11-29T12:00, 2026-11-30T09:00",
        // Christmas 2026: Friday 25 December to Sunday 27.
        "2026-12-24T23:00, 2026-12-28T09:00",
        // Easter 2026: Thursday and Friday are holidays, Saturday is not, Monday is.
        "2026-04-02T10:00, 2026-04-04T09:00",
        "2026-04-04T20:00, 2026-04-07T09:00",
        // The night the clock is put back.
        "2026-10-24T22:00, 2026-10-26T09:00"
    })
    void aPhoneRingsInDaytimeOnly(LocalDateTime due, LocalDateTime sent) {
        assertThat(daytime.onOrAfter(here(due))).isEqualTo(here(sent));
        assertThat(daytime.is(here(due))).isEqualTo(due.equals(sent));
    }

    private static Instant here(LocalDateTime moment) {
        return moment.atZone(Deadlines.COPENHAGEN).toInstant();
    }

    private static Parameters fromNineToSeven() {
        var parameters = mock(Parameters.class);
        when(parameters.countOn(eq("text-message.from-hour"), any())).thenReturn(9);
        when(parameters.countOn(eq("text-message.until-hour"), any())).thenReturn(19);
        return parameters;
    }
}
