package dk.medvind.casework.touchtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvind;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signals become sums and are gone, and who sees what of them, on a real database. */
@OnMedvind
class TouchSumsTest {

    @Autowired TouchSums sums;
    @Autowired TouchReports reports;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;
    @Autowired BeanFactory beans;

    private final String team = "Team " + UUID.randomUUID();
    private final UUID task = UUID.randomUUID();
    private ActingContext sanne;

    @BeforeEach
    void anEmployee() {
        sanne = employee("Sanne Holm", Role.CASEWORKER);
    }

    @Test
    void signalsOfSomebodySilentAreSummedAndGone() {
        Instant begun = Instant.now().minus(Duration.ofHours(1));
        signal(sanne, task, "FOCUSED", begun);
        signal(sanne, task, "ACTIVE", begun.plusSeconds(100));
        signal(sanne, task, "LEFT", begun.plusSeconds(130));

        sums.sum();

        assertThat(signals(sanne)).isZero();
        assertThat(own(sanne))
                .singleElement()
                .satisfies(
                        time -> {
                            assertThat(time.seconds()).isEqualTo(130);
                            assertThat(time.tasks()).isOne();
                        });
    }

    @Test
    void signalsOfSomebodyAtWorkWaitButNeverForADay() {
        signal(sanne, task, "FOCUSED", Instant.now().minusSeconds(30));
        sums.sum();
        assertThat(signals(sanne)).isOne();

        signal(sanne, task, "ACTIVE", Instant.now().minus(Duration.ofHours(21)));
        sums.sum();
        assertThat(signals(sanne)).isZero();
    }

    @Test
    void aSumIsAddedToAndWhatIsUnknownStaysUnknown() {
        Instant morning = noon(LocalDate.now(ZoneOffset.UTC).minusDays(1));
        signal(sanne, task, "FOCUSED", morning);
        signal(sanne, task, "LEFT", morning.plusSeconds(60));
        sums.sum();
        signal(sanne, task, "FOCUSED", morning.plusSeconds(700));
        signal(sanne, task, "LEFT", morning.plusSeconds(740));
        sums.sum();
        assertThat(own(sanne)).singleElement().extracting(OwnTime::seconds).isEqualTo(100);

        signal(sanne, task, "OPENED", morning.plusSeconds(1000));
        signal(sanne, task, "SAVED", morning.plusSeconds(9000));
        sums.sum();
        assertThat(own(sanne))
                .singleElement()
                .satisfies(
                        time -> {
                            assertThat(time.seconds()).isNull();
                            assertThat(time.unknown()).isOne();
                        });
    }

    @Test
    void onlyTheEmployeeSeesTheirSignalsAndSums() {
        var bo = employee("Bo Krog", Role.CASEWORKER);
        var leader = employee("Leder Lis", Role.TEAM_LEADER);
        signal(sanne, task, "FOCUSED", Instant.now());
        sum(sanne, YearMonth.from(today()), 60);

        for (ActingContext other : List.of(bo, leader)) {
            assertThat(rows(other, "touch_signal")).isZero();
            assertThat(rows(other, "touch_time")).isZero();
        }
        assertThat(rows(sanne, "touch_time")).isOne();
    }

    @Test
    void leadersSeeStepsOfFiveAndNobodyElseSeesAny() {
        var leader = employee("Leder Lis", Role.TEAM_LEADER);
        YearMonth last = YearMonth.from(today()).minusMonths(1);
        for (int i = 1; i <= 4; i++) {
            sum(employee("Medarbejder " + i, Role.CASEWORKER), last, i * 60);
        }
        assertThat(ofTeam(leader, last)).as("four are no group").isEmpty();

        sum(sanne, last, null);
        assertThat(ofTeam(leader, last))
                .singleElement()
                .satisfies(
                        step -> {
                            assertThat(step.employees()).isEqualTo(5);
                            assertThat(step.tasks()).isEqualTo(4);
                            assertThat(step.unknown()).isOne();
                            assertThat(step.median()).isEqualTo(150.0);
                        });
        assertThat(ofTeam(leader, YearMonth.from(today()))).as("not over yet").isEmpty();
        assertThat(ofTeam(otherLeader(), last)).isEmpty();
        assertThatThrownBy(() -> ofTeam(sanne, last)).isInstanceOf(NotFoundForYou.class);
        List<?> pastTheCode =
                in(
                        sanne,
                        db ->
                                db.sql("select * from touch_time_of_team(?)")
                                        .param(last.atDay(1))
                                        .query()
                                        .listOfRows());
        assertThat(pastTheCode).isEmpty();
    }

    @Test
    void sumsAreDeletedWhenTheyAreOld() {
        sum(sanne, YearMonth.from(today()).minusMonths(15), 60);
        sums.sum();
        assertThat(rows(sanne, "touch_time")).isZero();
    }

    private List<OwnTime> own(ActingContext employee) {
        return Scopes.as(employee, () -> reports.own(employee));
    }

    private List<TeamTime> ofTeam(ActingContext leader, YearMonth month) {
        return Scopes.as(leader, () -> reports.ofTeam(leader, month));
    }

    private long signals(ActingContext employee) {
        return rows(employee, "touch_signal");
    }

    private long rows(ActingContext employee, String table) {
        return in(
                employee, db -> db.sql("select count(*) from " + table).query(Long.class).single());
    }

    private void signal(ActingContext employee, UUID subject, String kind, Instant at) {
        in(
                employee,
                db ->
                        db.sql(
                                        """
                                        insert into touch_signal (employee, administration, team, subject, application_type, activity, kind, at)
                                        values (?, 'SOCIAL', ?, ?, 'single-benefit', 'assessApplication', ?, ?)
                                        """)
                                .params(
                                        employee.actor().id(),
                                        team,
                                        subject,
                                        kind,
                                        at.atOffset(ZoneOffset.UTC))
                                .update());
    }

    private void sum(ActingContext employee, YearMonth month, Integer seconds) {
        Scopes.asSystem(
                () ->
                        transactions.execute(
                                status ->
                                        sql.sql(
                                                        """
                                                        insert into touch_time (subject, employee, day, administration, team, application_type, activity, seconds)
                                                        values (?, ?, ?, 'SOCIAL', ?, 'single-benefit', 'assessApplication', ?)
                                                        """)
                                                .param(UUID.randomUUID())
                                                .param(employee.actor().id())
                                                .param(month.atDay(10))
                                                .param(team)
                                                .param(seconds)
                                                .update()));
    }

    private <T> T in(ActingContext employee, Function<JdbcClient, T> work) {
        return Scopes.as(employee, () -> transactions.execute(status -> work.apply(sql)));
    }

    private ActingContext otherLeader() {
        return ExampleActors.in(beans).leader(Administration.SOCIAL, "Et andet team");
    }

    private ActingContext employee(String name, Role role) {
        return ExampleActors.in(beans)
                .kept(
                        ActingContext.staff(
                                new Actor(
                                        UUID.randomUUID(),
                                        name,
                                        Set.of(role),
                                        Administration.SOCIAL,
                                        team)));
    }

    private static LocalDate today() {
        return LocalDate.now(dk.medvind.casework.WorkList.COPENHAGEN);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(11, 0).toInstant(ZoneOffset.UTC);
    }
}
