package dk.medvind.measurement;

import static dk.medvind.measurement.Readings.step;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.OnRealPostgres;
import dk.medvind.applications.ApplicationSteps;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What the report keeps to itself, because it would tell about somebody. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@ContextConfiguration(initializers = OnRealPostgres.class)
class ReportDiscretionTest {

    @MockitoBean ApplicationSteps steps;
    @Autowired Reports reports;
    @Autowired DataSource database;

    @Test
    void hidesFigureOfFewEmployees() throws SQLException {
        var begun = Instant.parse("2021-05-03T08:00:00Z");
        tell(
                cohort -> {
                    for (int i = 1; i <= 6; i++) {
                        cohort.decided("MV-2021-00010" + i, begun, 1 + i % 2);
                    }
                });
        var step = step(report("2021-05-01", "2021-05-31"), "single-benefit", "assessApplication");
        assertThat(step.time().median()).isNotNull();
        assertThat(step.handling().held()).isEqualTo(new Figures(new Count(0, true), null, null));
    }

    @Test
    void saysNothingOfFourCases() throws SQLException {
        var begun = Instant.parse("2021-07-05T08:00:00Z");
        tell(
                cohort -> {
                    for (int i = 1; i <= 4; i++) {
                        cohort.decided("MV-2021-00020" + i, begun, i);
                    }
                });
        var report = report("2021-07-01", "2021-07-31");
        assertThat(report.begun().hidden()).isTrue();
        assertThat(report.clocks().receivedToDecided().median()).isNull();
        assertThat(report.clocks().withOpen()).isNull();
        assertThat(report.untilDecision().mean()).isNull();
        assertThat(report.rework().per100()).isNull();
        assertThat(step(report, "single-benefit", "assessApplication").time().n().hidden())
                .isTrue();
    }

    private void tell(Consumer<PastCohort> story) throws SQLException {
        PastCohort.tell(database, story);
    }

    private Report report(String from, String to) {
        return Readings.report(reports, from, to);
    }
}
