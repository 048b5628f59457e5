package dk.medvind.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.medvind.ExampleActors;
import dk.medvind.LocalPostgres;
import dk.medvind.OnRealPostgres;
import dk.medvind.audit.Chain.Verdict;
import dk.medvind.audit.OwnTraces.Line;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What an auditor finds in the trail, and what citizens find there about themselves. */
@SpringBootTest(properties = {"medvind.audit.seal-every=1h", "medvind.jobs.enabled=false"})
@ContextConfiguration(initializers = OnRealPostgres.class)
class AuditReaderTest {

    private static final LocalDate TODAY = LocalDate.now(AuditReader.COPENHAGEN);

    @Autowired AuditReader reader;
    @Autowired Oddities oddities;
    @Autowired OwnTraces ownTraces;
    @Autowired Chain chain;
    @Autowired Audit audit;
    @Autowired AuditSeals seals;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient sql;
    @Autowired BeanFactory beans;

    private ActingContext auditor;
    private ActingContext ane;
    private ActingContext sanne;

    @BeforeEach
    void people() throws SQLException {
        asAdministrator("truncate medvind.audit_row; truncate medvind.audit_seal");
        var actors = ExampleActors.in(beans);
        ane = actors.citizen("641184-0121", "Ane Eksempel");
        sanne = actors.kept(somebody(Role.CASEWORKER, "Sanne Holm"));
        auditor = actors.kept(somebody(Role.AUDITOR, "Rita Dam"));
    }

    @Test
    void nobodyButAuditorsReadsTheTrail() {
        for (ActingContext other :
                List.of(ane, sanne, somebody(Role.ADMINISTRATOR, "Arne Krogh"))) {
            assertThatThrownBy(() -> Scopes.as(other, () -> reader.read(other, everything())))
                    .isInstanceOf(NotFoundForYou.class);
            assertThatThrownBy(() -> Scopes.as(other, () -> oddities.between(other, TODAY, TODAY)))
                    .isInstanceOf(NotFoundForYou.class);
            assertThatThrownBy(() -> Scopes.as(other, () -> chain.verify(other, TODAY, TODAY)))
                    .isInstanceOf(NotFoundForYou.class);
            assertThatThrownBy(() -> reader.person(other, CprNumber.parse("641184-0121")))
                    .isInstanceOf(NotFoundForYou.class);
        }
    }

    @Test
    void anAuditorFindsNoCaseAndNobodysName() {
        assertThat(inScope(auditor, "select count(*) from application")).isZero();
        assertThat(inScope(auditor, "select count(*) from party")).isZero();
        assertThat(inScope(auditor, "select count(*) from document")).isZero();
    }

    @Test
    void findsByCaseEmployeeCitizenAndKind() {
        sees(sanne, "MV-2026-000001-0", ane);
        sees(ane, "MV-2026-000002-0", ane);

        assertThat(found(asking("MV-2026-000001-0", null, null, null)))
                .extracting(AuditLine::employee)
                .contains("Sanne Holm");
        assertThat(found(asking(null, "sanne", null, null)))
                .extracting(AuditLine::caseNumber)
                .containsOnly("MV-2026-000001-0");
        assertThat(found(asking(null, "%", null, null))).isEmpty();
        PartyId person =
                Scopes.as(auditor, () -> reader.person(auditor, CprNumber.parse("641184-0121")))
                        .orElseThrow();
        assertThat(found(asking(null, null, person, null)))
                .extracting(AuditLine::caseNumber)
                .contains("MV-2026-000001-0", "MV-2026-000002-0");
        assertThat(found(asking(null, null, person, AuditEntry.Kind.SENT))).isEmpty();
    }

    @Test
    void neverNamesACitizen() {
        sees(ane, "MV-2026-000002-0", ane);

        assertThat(found(asking("MV-2026-000002-0", null, null, null)))
                .filteredOn(line -> line.method().equals("MITID"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.employee()).isEmpty());
    }

    @Test
    void readingTheTrailStandsInTheTrail() {
        found(asking("MV-2026-000003-0", null, null, null));

        assertThat(found(asking("MV-2026-000003-0", null, null, null)))
                .extracting(AuditLine::what, AuditLine::employee)
                .contains(tuple("audit-trail", "Rita Dam"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndRepeats() {
        for (int i = 0; i < AuditReader.PAGE + 10; i++) {
            sees(sanne, "MV-2026-000004-0", ane);
        }
        var first = page(asking("MV-2026-000004-0", null, null, AuditEntry.Kind.SEEN));
        long key = first.next().orElseThrow();
        var second =
                page(new AuditQuestion("MV-2026-000004-0", null, null, null, TODAY, TODAY, key));

        assertThat(first.lines()).hasSize(AuditReader.PAGE);
        assertThat(second.lines()).hasSizeBetween(10, 12);
        assertThat(second.lines())
                .extracting(AuditLine::id)
                .allMatch(id -> id < key)
                .doesNotContainAnyElementsOf(first.lines().stream().map(AuditLine::id).toList());
    }

    @Test
    void manyPersonsInADayStandOut() {
        for (int i = 0; i < 201; i++) {
            sees(
                    sanne,
                    "MV-2026-000005-0",
                    ActingContext.citizen(PartyId.random(), AssuranceLevel.HIGH));
        }

        var found = Scopes.as(auditor, () -> oddities.between(auditor, TODAY, TODAY));
        assertThat(found.manyPersons())
                .singleElement()
                .satisfies(
                        oddity -> {
                            assertThat(oddity.name()).isEqualTo("Sanne Holm");
                            assertThat(oddity.count()).isEqualTo(201);
                        });
    }

    @Test
    void casesOpenedWithoutDoingAnythingStandOut() {
        for (int i = 0; i < 12; i++) {
            sees(sanne, "MV-2026-0001" + i + "-0", ane);
        }
        writes(
                sanne,
                AuditEntry.changed(
                        "task.assess", Purpose.CASE_HANDLING, ane.party(), "MV-2026-00010-0"));

        var found = Scopes.as(auditor, () -> oddities.between(auditor, TODAY, TODAY));
        assertThat(found.nothingDone())
                .singleElement()
                .satisfies(oddity -> assertThat(oddity.count()).isEqualTo(11));
    }

    @Test
    void aSealThatDoesNotFitIsNamedWithItsTime() throws SQLException {
        sees(sanne, "MV-2026-000006-0", ane);
        Scopes.asSystem(seals::seal);
        sees(sanne, "MV-2026-000007-0", ane);
        Scopes.asSystem(seals::seal);
        assertThat(verdict().isWhole()).isTrue();
        assertThat(verdict().seals()).isEqualTo(2);

        asAdministrator(
                "update medvind.audit_row set actor_id = gen_random_uuid() where case_number = 'MV-2026-000006-0'");
        assertThat(verdict().broken()).hasSize(1);
        assertThat(verdict().broken().get(0).sealedAt()).isNotNull();
    }

    @Test
    void daysWithoutSealsAreWholeAndSayThatThereWereNone() {
        LocalDate longAgo = TODAY.minusYears(2);
        assertThat(Scopes.as(auditor, () -> chain.verify(auditor, longAgo, longAgo)).seals())
                .isZero();
    }

    @Test
    void aCitizenReadsWhatOthersDidAndNotWhoTheyAre() {
        sees(sanne, "MV-2026-000008-0", ane);
        sees(sanne, "MV-2026-000008-0", ane);
        sees(ane, "MV-2026-000008-0", ane);

        assertThat(Scopes.as(ane, () -> ownTraces.about(ane, null)).lines())
                .containsExactly(
                        new Line(
                                TODAY,
                                "SEEN",
                                "case",
                                "CASE_HANDLING",
                                "MV-2026-000008-0",
                                "EMPLOYEE",
                                2));
        var bo = ExampleActors.in(beans).citizen("830691-0184", "Bo Eksempel");
        assertThat(Scopes.as(bo, () -> ownTraces.about(bo, null)).lines()).isEmpty();
    }

    @Test
    void aDayIsNeverTornBetweenPages() {
        for (int i = 0; i < OwnTraces.PAGE + 20; i++) {
            sees(sanne, "MV-2026-" + i + "-0", ane);
        }

        var page = Scopes.as(ane, () -> ownTraces.about(ane, null));
        assertThat(page.lines()).hasSize(OwnTraces.PAGE + 20);
        assertThat(page.older()).contains(TODAY.minusDays(1));
    }

    private void sees(ActingContext who, String caseNumber, ActingContext about) {
        writes(who, AuditEntry.seen("case", Purpose.CASE_HANDLING, about.party(), caseNumber));
    }

    private void writes(ActingContext who, AuditEntry entry) {
        try (var scope = Scopes.open(who)) {
            transactions.executeWithoutResult(status -> audit.write(who, entry));
        }
    }

    private List<AuditLine> found(AuditQuestion question) {
        return page(question).lines();
    }

    private AuditReader.Page page(AuditQuestion question) {
        return Scopes.as(auditor, () -> reader.read(auditor, question));
    }

    private Verdict verdict() {
        return Scopes.as(auditor, () -> chain.verify(auditor, TODAY.minusDays(1), TODAY));
    }

    private static AuditQuestion everything() {
        return asking(null, null, null, null);
    }

    private static AuditQuestion asking(
            @Nullable String caseNumber,
            @Nullable String employee,
            @Nullable PartyId about,
            AuditEntry.@Nullable Kind kind) {
        return new AuditQuestion(
                caseNumber, employee, about, kind, TODAY.minusDays(1), TODAY, null);
    }

    private long inScope(ActingContext who, String query) {
        return Scopes.as(
                who, () -> transactions.execute(s -> sql.sql(query).query(Long.class).single()));
    }

    private static ActingContext somebody(Role role, String name) {
        return ActingContext.staff(
                new Actor(
                        UUID.randomUUID(),
                        name,
                        Set.of(role),
                        Administration.SOCIAL,
                        "Borgercenter Voksne"));
    }

    private void asAdministrator(String statement) throws SQLException {
        String database = sql.sql("select current_database()").query(String.class).single();
        try (var connection = LocalPostgres.forTests().administrator(database);
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
