package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.medvind.ExampleActors;
import dk.medvind.LocalPostgres;
import dk.medvind.OnRealPostgres;
import dk.medvind.casework.BreakGlass;
import dk.medvind.casework.BrokenGlass;
import dk.medvind.casework.CasePage;
import dk.medvind.casework.CaseStatus;
import dk.medvind.casework.GlassReason;
import dk.medvind.casework.GlassReviews;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of other teams, one's own case, and the glass between. */
@SpringBootTest(properties = "medvind.jobs.enabled=false")
@ContextConfiguration(initializers = OnRealPostgres.class)
class BreakGlassTest {

    private static final String VOKSNE = "Borgercenter Voksne";
    private static final String HANDICAP = "Borgercenter Handicap";
    private static final String WHY = "Borgeren står her og mangler sin medicin";

    @Autowired BreakGlass breakGlass;
    @Autowired GlassReviews reviews;
    @Autowired CaseStatus caseStatus;
    @Autowired CasePage casePage;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;
    @Autowired BeanFactory beans;
    @Autowired Clock clock;

    private CitizenAtWork citizen;
    private CaseNumber number;
    private ActingContext own;
    private ActingContext beside;
    private ActingContext elsewhere;

    @BeforeEach
    void aCaseOfAnotherTeam() {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        number = citizen.apply(ExampleAnswers.urgent());
        own = actors.caseworker(Administration.SOCIAL, VOKSNE);
        beside = actors.caseworker(Administration.SOCIAL, HANDICAP);
        elsewhere = actors.caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");
    }

    @Test
    void theOwnTeamOpensItsCasesAsBefore() {
        assertThat(page(own).entry().caseNumber()).isEqualTo(number.value());
    }

    @Test
    void anotherTeamsCaseIsNotOpenAndNothingOfItIsThere() {
        assertThatThrownBy(() -> page(beside)).isInstanceOf(NotFoundForYou.class);
        for (String table : List.of("application", "dossier_entry", "document", "letter")) {
            assertThat(count(beside, table)).as(table).isZero();
        }
    }

    @Test
    void itsStatusIsToldAndTheLookIsWrittenDown() {
        var status = caseStatus.of(beside, number.value());

        assertThat(status.theirs()).isFalse();
        assertThat(status.state()).isEqualTo("SUBMITTED");
        assertThat(status.name()).isEqualTo("Ane Eksempel");
        assertThat(audited(beside)).containsExactly("SEEN status");
        assertThat(caseStatus.of(own, number.value()).theirs()).isTrue();
    }

    @Test
    void atTheDeskNothingThatTheCaseHoldsIsThere() {
        for (String table :
                List.of(
                        "dossier_entry",
                        "draft",
                        "document",
                        "letter",
                        "prefill",
                        "application_line",
                        "help_request",
                        "spoken_code")) {
            long rows =
                    Scopes.atTheDesk(
                            beside,
                            () ->
                                    transactions.execute(
                                            tx ->
                                                    sql.sql("select count(*) from " + table)
                                                            .query(Long.class)
                                                            .single()));
            assertThat(rows).as(table).isZero();
        }
    }

    @Test
    void theGlassBreaksForAnHour() throws SQLException {
        Instant until = breaks(beside);

        assertThat(until)
                .isCloseTo(
                        clock.instant().plus(60, ChronoUnit.MINUTES),
                        within(1, ChronoUnit.MINUTES));
        assertThat(page(beside).name()).isEqualTo("Ane Eksempel");
        assertThat(audited(beside)).contains("CHANGED break-glass.citizen-here", "SEEN case");

        anHourPasses();
        assertThatThrownBy(() -> page(beside)).isInstanceOf(NotFoundForYou.class);
        assertThat(count(beside, "application")).isZero();
    }

    @Test
    void oneCaseIsOpenedAndNoOther() {
        CaseNumber other = citizen.apply(ExampleAnswers.urgent());
        breaks(beside);

        assertThatThrownBy(() -> Scopes.as(beside, () -> casePage.open(beside, other.value())))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void wordsThatSayNothingOpenNothing() {
        for (String words : List.of("", "   ", "kort", " ".repeat(40), "x".repeat(1_001))) {
            assertThatThrownBy(
                            () ->
                                    breakGlass.open(
                                            beside, number.value(), GlassReason.URGENT, words))
                    .isInstanceOf(TaskRefused.class);
        }
        assertThatThrownBy(() -> page(beside)).isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void theWallBetweenAdministrationsStays() {
        assertThatThrownBy(() -> breaks(elsewhere)).isInstanceOf(NotFoundForYou.class);
        assertThatThrownBy(() -> caseStatus.of(elsewhere, number.value()))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void whatACitizenStillWritesIsNeitherTalkedAboutNorOpened() {
        CaseNumber draft = citizen.begin();
        for (ActingContext employee : List.of(own, beside)) {
            assertThatThrownBy(() -> caseStatus.of(employee, draft.value()))
                    .isInstanceOf(NotFoundForYou.class);
            assertThatThrownBy(
                            () -> breakGlass.open(employee, draft.value(), GlassReason.URGENT, WHY))
                    .isInstanceOf(NotFoundForYou.class);
        }
    }

    @Test
    void nobodyHandlesTheirOwnCase() {
        for (String team : List.of(VOKSNE, HANDICAP)) {
            ActingContext themselves =
                    employee(Role.CASEWORKER, team, citizen.acting().party().value());
            assertThatThrownBy(() -> page(themselves)).isInstanceOf(NotFoundForYou.class);
            assertThatThrownBy(() -> caseStatus.of(themselves, number.value()))
                    .isInstanceOf(NotFoundForYou.class);
            assertThatThrownBy(() -> breaks(themselves)).isInstanceOf(NotFoundForYou.class);
            assertThat(count(themselves, "application")).isZero();
        }
    }

    @Test
    void leadersOfBothTeamsAreToldAndOneOfThemSaysWhatItWas() {
        breaks(beside);
        UUID glass = glasses(leader(VOKSNE)).get(0).id();

        assertThat(glasses(leader(HANDICAP))).extracting(BrokenGlass::id).contains(glass);
        assertThat(glasses(leader("Borgercenter Nord"))).isEmpty();
        assertThat(glasses(leader(VOKSNE)).get(0).words()).isEqualTo(WHY);
        review(leader(VOKSNE), glass, "Medicinen hastede");

        var reviewed =
                glasses(leader(HANDICAP)).stream()
                        .filter(g -> g.id().equals(glass))
                        .findFirst()
                        .orElseThrow()
                        .review();
        assertThat(reviewed).isNotNull();
        assertThat(reviewed.words()).isEqualTo("Medicinen hastede");
        assertThatThrownBy(() -> review(leader(HANDICAP), glass, "En gang til"))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void nobodyReviewsThemselvesAndOnlyLeadersReview() {
        ActingContext leader = employee(Role.TEAM_LEADER, HANDICAP, null);
        breaks(leader);
        UUID glass =
                glasses(leader).stream()
                        .filter(each -> each.employee().equals(leader.actor().id()))
                        .findFirst()
                        .orElseThrow()
                        .id();

        assertThatThrownBy(() -> review(leader, glass, "Det var fint"))
                .isInstanceOf(NotFoundForYou.class);
        assertThatThrownBy(() -> glasses(own)).isInstanceOf(NotFoundForYou.class);
        assertThatThrownBy(() -> review(leader(VOKSNE), glass, "ok"))
                .isInstanceOf(TaskRefused.class);
    }

    @Test
    void nobodyLetsThemselvesInBehindThePolicysBack() {
        String let =
                "insert into case_admission (id, case_number, employee, why, begun_at, until) values (gen_random_uuid(), '"
                        + number
                        + "', '"
                        + beside.actor().id()
                        + "', '%s', now(), now() + interval '%s')";
        for (String forged :
                List.of(let.formatted("BREAK_GLASS", "1 hour"), let.formatted("WORK", "1 hour"))) {
            assertThatThrownBy(
                            () ->
                                    Scopes.as(
                                            beside,
                                            () ->
                                                    transactions.execute(
                                                            tx -> sql.sql(forged).update())))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(
                        () ->
                                Scopes.atTheDesk(
                                        beside,
                                        () ->
                                                transactions.execute(
                                                        tx ->
                                                                sql.sql(
                                                                                let.formatted(
                                                                                        "BREAK_GLASS",
                                                                                        "2 hours"))
                                                                        .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoIsGivenWorkInACaseSeesItUntilShortlyAfterTheWorkIsDone() throws SQLException {
        UUID work = UUID.randomUUID();
        asAdministrator(
                "insert into medvind.work_item (id, engine_id, kind, case_number, process_key, activity, name, team, created, assignee, administration, application_type, channel) values ('"
                        + work
                        + "', '"
                        + work
                        + "', 'CASEWORKER', '"
                        + number
                        + "', 'p', 'a', 'n', '"
                        + VOKSNE
                        + "', now(), '"
                        + beside.actor().id()
                        + "', 'SOCIAL', 'single-benefit', 'SELF')");
        assertThat(page(beside).entry().team()).isEqualTo(VOKSNE);

        asAdministrator("update medvind.work_item set ended = now() where id = '" + work + "'");
        assertThat(page(beside).entry().team()).isEqualTo(VOKSNE);
        anHourPasses();
        assertThatThrownBy(() -> page(beside)).isInstanceOf(NotFoundForYou.class);
    }

    private Instant breaks(ActingContext employee) {
        try (var scope = Scopes.open(employee)) {
            return breakGlass.open(employee, number.value(), GlassReason.CITIZEN_HERE, WHY);
        }
    }

    private CasePage.View page(ActingContext employee) {
        return Scopes.as(employee, () -> casePage.open(employee, number.value()));
    }

    private List<BrokenGlass> glasses(ActingContext leader) {
        return Scopes.as(leader, () -> reviews.all(leader));
    }

    private void review(ActingContext leader, UUID glass, String words) {
        try (var scope = Scopes.open(leader)) {
            reviews.review(leader, glass, BrokenGlass.Verdict.FOUNDED, words);
        }
    }

    private ActingContext leader(String team) {
        return employee(Role.TEAM_LEADER, team, null);
    }

    private ActingContext employee(Role role, String team, @Nullable UUID person) {
        return ExampleActors.in(beans)
                .kept(
                        ActingContext.staff(
                                new Actor(
                                        UUID.randomUUID(),
                                        "Medarbejder",
                                        Set.of(role),
                                        Administration.SOCIAL,
                                        team,
                                        person)));
    }

    private long count(ActingContext employee, String table) {
        String which = table.equals("application") ? " where case_number = '" + number + "'" : "";
        return Scopes.as(
                employee,
                () ->
                        transactions.execute(
                                tx ->
                                        sql.sql("select count(*) from " + table + which)
                                                .query(Long.class)
                                                .single()));
    }

    private List<String> audited(ActingContext employee) {
        return Scopes.asSystem(
                () ->
                        transactions.execute(
                                tx ->
                                        sql.sql(
                                                        "select kind || ' ' || what from audit_row where actor_id = ? order by id")
                                                .param(employee.actor().id())
                                                .query(String.class)
                                                .list()));
    }

    private void anHourPasses() throws SQLException {
        asAdministrator(
                "update medvind.case_admission set begun_at = begun_at - interval '61 minutes', until = until - interval '61 minutes'");
    }

    private void asAdministrator(String statement) throws SQLException {
        String database = sql.sql("select current_database()").query(String.class).single();
        try (var connection = LocalPostgres.forTests().administrator(database);
                var run = connection.createStatement()) {
            run.execute("set search_path to medvind");
            run.execute(statement);
        }
    }
}
