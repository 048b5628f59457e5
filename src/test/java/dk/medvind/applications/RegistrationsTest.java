package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenLookUp.Found;
import dk.medvind.casework.WorkList;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Channel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.Fault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Applications that employees write down, on a real database, engine and CPR over the wire. */
@SpringBootTest(properties = "medvind.receipts.look-every=1s")
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
class RegistrationsTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final CprNumber ANDERS = CprNumber.parse("641184-0121");
    private static final CprNumber PROTECTED = CprNumber.parse("770579-0153");

    @Autowired WorkList workList;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;
    @Autowired BeanFactory beans;

    private Instant twoDaysAgo;
    private EmployeeWhoRegisters employee;
    private CitizenAtWork citizen;

    @BeforeEach
    void logIn() {
        twoDaysAgo = clock.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        employee = employeeOf(Administration.SOCIAL, "Borgercenter Voksne");
        citizen =
                CitizenAtWork.in(
                        beans,
                        ExampleActors.in(beans).citizen("641184-0121", "Anders Holm Kristensen"));
    }

    @AfterEach
    void bePeaceful() {
        WithOutsideSystems.simulators().cpr().behave();
        WithOutsideSystems.simulators().digitalPost().behave();
    }

    @Test
    void aCallIsAnApplicationFromTheMomentOfTheCall() {
        CaseNumber number = employee.phoned(ANDERS);

        ApplicationSummary seen = citizen.view(number);
        assertThat(seen.state()).isEqualTo(ApplicationState.STARTED_IN_VISIT);
        assertThat(seen.receivedAt()).isEqualTo(twoDaysAgo);
        assertThat(seen.decisionDue()).isAfter(clock.instant());
    }

    @Test
    void pressedTwiceAtTheSameMomentIsRegisteredOnce() {
        Found caller = employee.find(ANDERS);

        assertThat(IntStream.range(0, 4).parallel().mapToObj(n -> employee.register(caller)))
                .containsOnly(caller.sought().caseNumber());
    }

    @Test
    void theEmployeesActIsNeverTheCitizensOwn() {
        CaseNumber number = employee.phoned(ANDERS);

        String registered =
                employee.system(
                        past ->
                                past.sql(
                                                """
                                                select c.method || ' ' || c.authority || ' ' || c.channel from application a
                                                join acting_context c on c.id = a.acting_id where a.case_number = ?
                                                """)
                                        .param(number.value())
                                        .query(String.class)
                                        .single());
        assertThat(registered).isEqualTo("STAFF_LOGIN OFFICE PHONE");
        assertThat(employee.audited(number))
                .contains("CHANGED registration PHONE", "LOOKED_UP register.cpr SYSTEM");
    }

    @Test
    void theCitizenGetsAReceiptAndDoesNotSeeWhichEmployeeItWas() {
        CaseNumber number = employee.phoned(ANDERS);

        awaitReceipt(number);
        long employeesSeen =
                Scopes.as(
                        citizen.acting(),
                        () ->
                                transactions.execute(
                                        status ->
                                                sql.sql(
                                                                "select count(*) from acting_context where administration is not null")
                                                        .query(Long.class)
                                                        .single()));
        assertThat(employeesSeen).isZero();
    }

    @Test
    void aReceiptThatDoesNotGetThroughIsTriedAgain() {
        WithOutsideSystems.simulators().digitalPost().misbehave(Fault.fail(503));
        CaseNumber number = employee.phoned(ANDERS);
        await("a first try").atMost(SOON).until(() -> isPutOff(number));
        WithOutsideSystems.simulators().digitalPost().behave();
        employee.system(
                past ->
                        past.sql("update owed_receipt set due_at = ?")
                                .param(Timestamp.from(clock.instant()))
                                .update());

        awaitReceipt(number);
    }

    @Test
    void aNumberThatBelongsToNobodyIsNoApplicant() {
        var nobody = CprNumber.parse("010190-1234");
        assertThat(employee.as(() -> employee.lookUp().find(employee.acting(), nobody))).isEmpty();
    }

    @Test
    void aProtectedAddressIsShownOnlyWhenItIsAskedForAndThatIsAudited() {
        Found found = employee.find(PROTECTED);
        assertThat(found.protectedAddress()).isTrue();
        assertThat(found.address()).isEmpty();

        Found shown =
                employee.as(() -> employee.lookUp().showAddress(employee.acting(), found.sought()))
                        .orElseThrow();
        assertThat(shown.address()).isNotEmpty();
        assertThat(employee.audited(found.sought().caseNumber()))
                .contains("SEEN protected-address SYSTEM");
    }

    @Test
    void nobodyWaitsForCpr() {
        WithOutsideSystems.simulators().cpr().misbehave(Fault.fail(503));
        Found found = employee.find(CprNumber.parse("660404-4187"));
        assertThat(found.status()).isNull();

        assertThat(employee.page(employee.register(found)).cprNumber()).isEqualTo("660404-4187");
    }

    @Test
    void aWallStandsBetweenTheAdministrations() {
        CaseNumber number = employee.phoned(ANDERS);
        var elsewhere = employeeOf(Administration.CULTURE_AND_LEISURE, "Sundhedskort");

        assertThatThrownBy(() -> elsewhere.page(number)).isInstanceOf(NotFoundForYou.class);
        assertThatThrownBy(() -> elsewhere.send(number)).isInstanceOf(NotFoundForYou.class);
        assertThatThrownBy(() -> elsewhere.phoned(ANDERS)).isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void aMomentAheadAndOneBeforeAnyDeadlineAreRefused() {
        for (Instant never : List.of(clock.instant().plus(Duration.ofHours(1)), Instant.EPOCH)) {
            var said = new Registration(ApplicationType.SINGLE_BENEFIT, Channel.PHONE, never);
            assertThatThrownBy(() -> employee.registrations().check(employee.acting(), said))
                    .isInstanceOf(FirstContactRefused.class);
        }
    }

    @Test
    void whatIsRegisteredAndNotSentStandsOnTheWorkList() {
        CaseNumber number = employee.phoned(ANDERS);

        assertThat(TeamAtWork.all(workList, employee.acting()))
                .anyMatch(row -> row.caseNumber().equals(number.value()));
    }

    private EmployeeWhoRegisters employeeOf(Administration administration, String team) {
        ActingContext acting = ExampleActors.in(beans).caseworker(administration, team);
        return new EmployeeWhoRegisters(acting, twoDaysAgo, beans);
    }

    private void awaitReceipt(CaseNumber number) {
        await("the receipt")
                .atMost(SOON)
                .until(
                        () ->
                                citizen.view(number).story().stream()
                                        .anyMatch(step -> step.what().equals("RECEIPT_SENT")));
    }

    private boolean isPutOff(CaseNumber number) {
        return employee.system(
                past ->
                        past.sql(
                                                """
                                                select count(*) from owed_receipt o join application a on a.id = o.application_id
                                                where a.case_number = ? and o.attempts > 0 and o.due_at > now()
                                                """)
                                        .param(number.value())
                                        .query(Long.class)
                                        .single()
                                > 0);
    }
}
