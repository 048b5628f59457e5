package dk.medvind.measurement;

import static dk.medvind.measurement.Readings.part;
import static dk.medvind.measurement.Readings.step;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.ExampleCases;
import dk.medvind.OnRealPostgres;
import dk.medvind.applications.ApplicationSteps;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What the report tells of a period. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@ContextConfiguration(initializers = OnRealPostgres.class)
class ReportTest {

    private static final Duration DAY = Duration.ofDays(1);

    @MockitoBean ApplicationSteps steps;
    @Autowired Reports reports;
    @Autowired DataSource database;
    @Autowired JdbcClient sql;

    /**
     * Eight cases, written a day, answered by the registers at once, supplemented for two days and
     * assessed for one, two, ... eight days by eight employees; then a complaint window of 28 days.
     */
    @Test
    void tellsOfASmallCohortWhatIsKnown() throws SQLException {
        var begun = Instant.parse("2021-03-01T08:00:00Z");
        tell(
                cohort -> {
                    for (int i = 1; i <= 8; i++) {
                        cohort.decided("MV-2021-00000" + i, begun, i);
                    }
                    cohort.withdrawn("MV-2021-000021", begun);
                    cohort.withdrawn("MV-2021-000022", begun);
                    for (int i = 31; i <= 36; i++) {
                        cohort.open("MV-2021-0000" + i, begun);
                    }
                });

        var report = report("2021-03-01", "2021-03-01");

        assertThat(report.fates())
                .containsAllEntriesOf(
                        Map.of(
                                Fate.DECIDED, new Count(10, false),
                                Fate.WITHDRAWN, new Count(0, true),
                                Fate.DRAFT, new Count(5, false),
                                Fate.OPEN, new Count(0, false)));
        assertThat(report.begun()).isEqualTo(new Count(15, false));
        assertThat(report.examples()).isEqualTo(new Count(0, false));

        var clocks = report.clocks();
        assertThat(clocks.receivedToDecided().median()).isEqualTo(Duration.ofHours(24 * 2 + 108));
        assertThat(clocks.receivedToDecided().p90()).isEqualTo(hours(24 * (2 + 7.3)));
        assertThat(clocks.completeToDecided().median()).isEqualTo(Duration.ofHours(108));
        assertThat(clocks.begunToDecided().median()).isEqualTo(Duration.ofHours(24 * 3 + 108));
        assertThat(clocks.begunToWithdrawn())
                .isEqualTo(new Figures(new Count(0, true), null, null));

        var until = report.untilDecision();
        assertThat(until.unit()).isEqualTo(ChronoUnit.DAYS);
        assertThat(until.mean()).isEqualTo(hours(24 * 7.5));
        assertThat(part(until, Whose.CITIZEN)).isEqualTo(hours(24 * 3));
        assertThat(part(until, Whose.PEOPLE)).isEqualTo(hours(24 * 4.5));
        assertThat(part(until, Whose.SYSTEM)).isZero();
        assertThat(part(report.afterDecision(), Whose.STATUTE)).isEqualTo(DAY.multipliedBy(28));

        var assessment = step(report, "single-benefit", "assessApplication");
        assertThat(assessment.whose()).isEqualTo(Whose.PEOPLE);
        assertThat(assessment.time().median()).isEqualTo(Duration.ofHours(108));
        assertThat(assessment.heat()).isEqualTo(3);
        var handling = assessment.handling();
        assertThat(handling).isNotNull();
        assertThat(handling.queue().median()).isEqualTo(Duration.ofHours(54));
        assertThat(handling.held().median()).isEqualTo(Duration.ofHours(54));
        var asked = step(report, "supplement", "provideSupplement");
        assertThat(asked.time().median()).isEqualTo(DAY.multipliedBy(2));
        assertThat(step(report, "single-benefit", "fillInApplication").ongoing().about())
                .isEqualTo(5);

        assertThat(report.rework().firstTimeRight().percent()).isZero();
        assertThat(report.rework().per100()).isZero();
    }

    @Test
    void countsDaysByTheClockInCopenhagen() throws SQLException {
        var lateInJune = Instant.parse("2021-06-29T22:30:00Z");
        tell(
                cohort -> {
                    for (int i = 1; i <= 5; i++) {
                        cohort.decided("MV-2021-00030" + i, lateInJune, i);
                    }
                });
        assertThat(report("2021-06-29", "2021-06-29").begun()).isEqualTo(new Count(0, false));
        assertThat(report("2021-06-30", "2021-06-30").begun()).isEqualTo(new Count(5, false));
    }

    @Test
    void agreesWithPostgresOnPercentiles() throws SQLException {
        var begun = Instant.parse("2021-09-06T08:00:00Z");
        tell(
                cohort -> {
                    for (int i = 1; i <= 8; i++) {
                        cohort.decided("MV-2021-00040" + i, begun, i * i);
                    }
                });
        var seconds =
                sql.sql(
                                """
                                select percentile_cont(0.9) within group (
                                  order by extract(epoch from end_time_ - start_time_))
                                from engine.act_hi_taskinst
                                where task_def_key_ = 'assessApplication'
                                  and start_time_ between '2021-09-01' and '2021-10-01'
                                """)
                        .query(Double.class)
                        .single();
        assertThat(step(report("2021-09-01", "2021-09-30"), "single-benefit", "assessApplication"))
                .satisfies(s -> assertThat(s.time().p90()).isEqualTo(hours(seconds / 3600)));
    }

    @Test
    void examplesFillAYearOnceAndAreCountedAsSuch() {
        var now = Instant.parse("2020-11-22T11:00:00Z");
        assertThat(ExampleCases.fill(database, now)).isEqualTo(200);
        assertThat(ExampleCases.fill(database, now)).isZero();

        var report = report("2019-11-22", "2020-11-22");
        assertThat(report.begun()).isEqualTo(new Count(200, false));
        assertThat(report.examples()).isEqualTo(report.begun());
        assertThat(report.untilDecision().parts())
                .filteredOn(p -> p.whose() == Whose.CITIZEN || p.whose() == Whose.PEOPLE)
                .allSatisfy(p -> assertThat(p.mean()).isPositive());
        assertThat(report.untilDecision().unexplained()).isLessThan(Duration.ofMinutes(15));
        assertThat(report.rework().per100()).isPositive();
        assertThat(report.models())
                .extracting(Report.Model::key)
                .containsExactly(
                        "single-benefit",
                        "supplement",
                        "hearing",
                        "approval",
                        "decision",
                        "delivery");
    }

    @Test
    void measuresOnlyWhatItKnows() {
        assertThat(reports.of("supplement", Period.yearUntil(LocalDate.EPOCH))).isEmpty();
        assertThat(reports.diagram("single-benefit", "supplement")).isPresent();
        assertThat(reports.diagram("supplement", "supplement")).isEmpty();
        assertThat(reports.diagram("single-benefit", "something")).isEmpty();
    }

    private static Duration hours(double hours) {
        return Duration.ofMillis(Math.round(hours * 3_600_000));
    }

    private void tell(Consumer<PastCohort> story) throws SQLException {
        PastCohort.tell(database, story);
    }

    private Report report(String from, String to) {
        return Readings.report(reports, from, to);
    }
}
