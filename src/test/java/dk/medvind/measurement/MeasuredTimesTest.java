package dk.medvind.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.OnRealPostgres;
import dk.medvind.applications.ApplicationSteps;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What citizens who wait are told of the time it usually takes. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@ContextConfiguration(initializers = OnRealPostgres.class)
class MeasuredTimesTest {

    @MockitoBean ApplicationSteps steps;
    @Autowired EngineHistory history;
    @Autowired ProcessModels models;
    @Autowired DataSource database;

    /** Assessed for one to twenty days; each was also waited for two days for the citizen. */
    @Test
    void tellsTheOfficesOwnTimeAndLeavesTheCitizensOut() throws SQLException {
        var begun = Instant.parse("2018-03-01T08:00:00Z");
        PastCohort.tell(
                database,
                cohort -> {
                    for (int days = 1; days <= MeasuredTimes.SMALLEST; days++) {
                        cohort.decided("MV-2018-%06d".formatted(days), begun, days);
                    }
                });

        assertThat(at("2018-06-01T08:00:00Z").of("single-benefit"))
                .hasValueSatisfying(
                        expected -> {
                            assertThat(expected.halfWithinDays()).isBetween(10L, 12L);
                            assertThat(expected.mostWithinDays()).isBetween(18L, 20L);
                        });
    }

    @Test
    void saysNothingOfFewCases() throws SQLException {
        var begun = Instant.parse("2016-03-01T08:00:00Z");
        PastCohort.tell(
                database,
                cohort -> {
                    for (int days = 1; days < MeasuredTimes.SMALLEST; days++) {
                        cohort.decided("MV-2016-%06d".formatted(days), begun, days);
                    }
                });

        assertThat(at("2016-06-01T08:00:00Z").of("single-benefit")).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsNotMeasured() {
        assertThat(at("2016-06-01T08:00:00Z").of("supplement")).isEmpty();
    }

    private MeasuredTimes at(String now) {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new MeasuredTimes(history, models, Clock.offset(clock, Duration.ZERO));
    }
}
