package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.CitizenLookUp.Found;
import dk.medvind.casework.CasePage;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkList;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Channel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

    @Autowired Registrations registrations;
    @Autowired CitizenLookUp lookUp;
    @Autowired CitizenForms forms;
    @Autowired CasePage casePage;
    @Autowired WorkList workList;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;
    @Autowired BeanFactory beans;

    private ActingContext employee;
    private Instant twoDaysAgo;

    @BeforeEach
    void logIn() {
        employee = ExampleActors.in(beans).caseworker(Administration.SOCIAL, "Borgercenter Voksne");
        twoDaysAgo = clock.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void bePeaceful() {
        WithOutsideSystems.simulators().cpr().behave();
    }

    @Test
    void aCallIsAnApplicationFromTheMomentOfTheCall() {
        CaseNumber number = phoned(ANDERS);
        CitizenAtWork citizen = citizen();

        ApplicationSummary seen = citizen.view(number);
        assertThat(seen.state()).isEqualTo(ApplicationState.STARTED_IN_VISIT);
        assertThat(seen.receivedAt()).isEqualTo(twoDaysAgo);
        assertThat(seen.decisionDue()).isAfter(clock.instant());
    }

    @Test
    void theEmployeesActIsNeverTheCitizensOwn() {
        CaseNumber number = phoned(ANDERS);

        assertThat(
                        system(
                                () ->
                                        sql.sql(
                                                        """
                                                        select c.method || ' ' || c.authority || ' ' || c.channel from application a
                                                        join acting_context c on c.id = a.acting_id where a.case_number = ?
                                                        """)
                                                .param(number.value())
                                                .query(String.class)
                                                .single()))
                .isEqualTo("STAFF_LOGIN OFFICE PHONE");
        assertThat(audited(number))
                .contains("CHANGED registration PHONE", "LOOKED_UP register.cpr SYSTEM");
    }

    @Test
    void theCitizenGetsAReceiptAndDoesNotSeeWhichEmployeeItWas() {
        CaseNumber number = phoned(ANDERS);
        CitizenAtWork citizen = citizen();

        await("the receipt")
                .atMost(SOON)
                .until(() -> happened(citizen, number).contains("RECEIPT_SENT"));
        long employeesSeen =
                Scopes.as(
                        citizen.acting(), () -> transactions.execute(status -> countOfEmployees()));
        assertThat(employeesSeen).isZero();
    }

    @Test
    void aReceiptThatDoesNotGetThroughIsTriedAgain() {
        var post = WithOutsideSystems.simulators().digitalPost();
        post.misbehave(Fault.fail(503));
        CaseNumber number = phoned(ANDERS);
        await("a first try").atMost(SOON).until(() -> tries(number) > 0);
        post.behave();
        system(
                () ->
                        sql.sql("update owed_receipt set due_at = ?")
                                .param(java.sql.Timestamp.from(clock.instant()))
                                .update());

        await("the receipt")
                .atMost(SOON)
                .until(() -> happened(citizen(), number).contains("RECEIPT_SENT"));
    }

    @Test
    void theCitizenGoesOnWithWhatTheEmployeeWroteAndSendsIt() {
        CaseNumber number = phoned(ANDERS);
        write(number, ExampleAnswers.glasses().with("payee", null).with("declaration", null));
        CitizenAtWork citizen = citizen();

        Answers found = citizen.open(number, Task.APPLICATION).answers();
        assertThat(found.text("description")).contains("Nye briller, de gamle er knust.");
        citizen.write(number, Task.APPLICATION, ExampleAnswers.glasses());
        citizen.send(number, Task.APPLICATION);

        ApplicationSummary sent = citizen.view(number);
        assertThat(sent.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(sent.receivedAt()).isEqualTo(twoDaysAgo);
        assertThatThrownBy(() -> write(number, Answers.empty())).isInstanceOf(FormClosed.class);
    }

    @Test
    void whatNobodyCouldAnswerIsAskedForAfterwards() {
        CaseNumber number = phoned(ANDERS);
        write(
                number,
                Answers.of(
                        Map.of(
                                "subType",
                                "GLASSES",
                                "description",
                                "Briller",
                                "evictionNotice",
                                "NO")));
        as(() -> registrations.send(employee, number, "k"));
        CitizenAtWork citizen = citizen();

        await("a supplement")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> citizen.view(number).waitsFor("provideSupplement"));
        assertThat(asked(number)).contains("Vi mangler dit svar på").contains(";");
    }

    @Test
    void aWrongAnswerIsPutRightBeforeItGoesOn() {
        CaseNumber number = phoned(ANDERS);
        write(number, Answers.of(Map.of("subType", "GLASSES", "amount", "mange")));

        assertThatThrownBy(() -> as(() -> registrations.send(employee, number, "k")))
                .isInstanceOf(AnswersIncomplete.class);
        assertThat(citizen().view(number).state()).isEqualTo(ApplicationState.STARTED_IN_VISIT);
    }

    @Test
    void somebodyNobodyKnowsIsReceivedAndFoundOutLater() {
        CaseNumber number = registrations.setAside();
        as(
                () ->
                        registrations.register(
                                employee,
                                phone(),
                                number,
                                "Bente",
                                "Rød jakke, sover på Enghave Plads"));
        as(
                () ->
                        registrations.register(
                                employee,
                                phone(),
                                number,
                                "Bente",
                                "Rød jakke, sover på Enghave Plads"));
        assertThat(page(number).cprNumber()).isNull();
        assertThat(page(number).name()).isEqualTo("Bente");
        write(number, ExampleAnswers.glasses());
        assertThatThrownBy(() -> as(() -> registrations.send(employee, number, "k")))
                .isInstanceOf(TaskRefused.class);

        Found found = as(() -> registrations.find(employee, number, ANDERS)).orElseThrow();
        as(() -> registrations.identify(employee, found.sought()));

        assertThat(page(number).cprNumber()).isEqualTo("641184-0121");
        assertThat(citizen().view(number).receivedAt()).isEqualTo(twoDaysAgo);
        assertThat(audited(number)).contains("CHANGED identity PHONE");
        assertThatThrownBy(() -> as(() -> registrations.identify(employee, found.sought())))
                .isInstanceOf(NotFoundForYou.class);
        as(() -> registrations.send(employee, number, "k"));
        assertThat(citizen().view(number).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void whatIsKnownOfSomebodyIsSealed() {
        CaseNumber number = registrations.setAside();
        as(() -> registrations.register(employee, phone(), number, "Bente", "Rød jakke"));

        assertThat(
                        system(
                                () ->
                                        sql.sql(
                                                        "select encode(content, 'escape') from dossier_entry")
                                                .query(String.class)
                                                .list()))
                .noneMatch(content -> content.contains("jakke") || content.contains("Bente"));
    }

    @Test
    void aNumberThatBelongsToNobodyIsNoApplicant() {
        assertThat(as(() -> lookUp.find(employee, CprNumber.parse("010190-1234")))).isEmpty();
    }

    @Test
    void aProtectedAddressIsShownOnlyWhenItIsAskedForAndThatIsAudited() {
        Found found = as(() -> lookUp.find(employee, PROTECTED)).orElseThrow();
        assertThat(found.protectedAddress()).isTrue();
        assertThat(found.address()).isEmpty();

        Found shown = as(() -> lookUp.showAddress(employee, found.sought())).orElseThrow();
        assertThat(shown.address()).isNotEmpty();
        assertThat(audited(found.sought().caseNumber())).contains("SEEN protected-address SYSTEM");
    }

    @Test
    void nobodyWaitsForCpr() {
        WithOutsideSystems.simulators().cpr().misbehave(Fault.fail(503));
        Found found = as(() -> lookUp.find(employee, CprNumber.parse("660404-4187"))).orElseThrow();
        assertThat(found.status()).isNull();

        CaseNumber number = as(() -> registrations.register(employee, phone(), found.sought(), ""));
        assertThat(page(number).cprNumber()).isEqualTo("660404-4187");
    }

    @Test
    void aWallStandsBetweenTheAdministrations() {
        CaseNumber number = phoned(ANDERS);
        ActingContext elsewhere =
                ExampleActors.in(beans)
                        .caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");

        assertThatThrownBy(
                        () -> Scopes.as(elsewhere, () -> registrations.writer(elsewhere, number)))
                .isInstanceOf(NotFoundForYou.class);
        Found found = Scopes.as(elsewhere, () -> lookUp.find(elsewhere, ANDERS)).orElseThrow();
        assertThatThrownBy(
                        () ->
                                Scopes.as(
                                        elsewhere,
                                        () ->
                                                registrations.register(
                                                        elsewhere, phone(), found.sought(), "")))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void aCitizensOwnDraftIsNotTheEmployees() {
        CaseNumber own = citizen().begin();

        assertThatThrownBy(() -> as(() -> registrations.writer(employee, own)))
                .isInstanceOf(FormClosed.class);
    }

    @Test
    void aMomentAheadAndOneBeforeAnyDeadlineAreRefused() {
        for (Instant never : List.of(clock.instant().plus(Duration.ofHours(1)), Instant.EPOCH)) {
            var said = new Registration(ApplicationType.SINGLE_BENEFIT, Channel.PHONE, never);
            assertThatThrownBy(() -> as(() -> registrations.check(employee, said)))
                    .isInstanceOf(FirstContactRefused.class);
        }
    }

    @Test
    void whatIsRegisteredAndNotSentStandsOnTheWorkList() {
        CaseNumber number = phoned(ANDERS);

        assertThat(as(() -> workList.open(employee, WorkList.View.TEAM)))
                .anyMatch(row -> row.caseNumber().equals(number.value()));
    }

    private CaseNumber phoned(CprNumber caller) {
        Found found = as(() -> lookUp.find(employee, caller)).orElseThrow();
        CaseNumber first =
                as(
                        () ->
                                registrations.register(
                                        employee, phone(), found.sought(), "Vil have briller"));
        assertThat(as(() -> registrations.register(employee, phone(), found.sought(), "")))
                .as("pressed twice")
                .isEqualTo(first);
        return first;
    }

    private Registration phone() {
        return new Registration(ApplicationType.SINGLE_BENEFIT, Channel.PHONE, twoDaysAgo);
    }

    private void write(CaseNumber number, Answers answers) {
        as(
                () -> {
                    ActingContext writer = registrations.writer(employee, number);
                    forms.save(writer, number, Task.APPLICATION, answers);
                });
    }

    private CitizenAtWork citizen() {
        return CitizenAtWork.in(
                beans, ExampleActors.in(beans).citizen("641184-0121", "Anders Holm Kristensen"));
    }

    private CasePage.View page(CaseNumber number) {
        return as(() -> casePage.open(employee, number.value()));
    }

    private static List<String> happened(CitizenAtWork citizen, CaseNumber number) {
        return citizen.view(number).story().stream().map(ApplicationSummary.Step::what).toList();
    }

    private List<String> audited(CaseNumber number) {
        return system(
                () ->
                        sql.sql(
                                        "select kind || ' ' || what || ' ' || channel from audit_row where case_number = ?")
                                .param(number.value())
                                .query(String.class)
                                .list());
    }

    private long countOfEmployees() {
        return sql.sql("select count(*) from acting_context where administration is not null")
                .query(Long.class)
                .single();
    }

    private long tries(CaseNumber number) {
        return system(
                () ->
                        sql.sql(
                                        """
                                        select coalesce(max(o.attempts), 0) from owed_receipt o
                                        join application a on a.id = o.application_id
                                        where a.case_number = ? and o.due_at > now()
                                        """)
                                .param(number.value())
                                .query(Long.class)
                                .single());
    }

    private String asked(CaseNumber number) {
        return system(
                () -> {
                    var subject =
                            beans.getBean(ApplicationRows.class)
                                    .get(
                                            ActingContext.system(),
                                            dk.medvind.identity.Access.Action.HANDLE,
                                            number);
                    return String.valueOf(
                            beans.getBean(Supplements.class).current(subject).question());
                });
    }

    private <T> T system(Supplier<T> work) {
        return Scopes.asSystem(() -> transactions.execute(status -> work.get()));
    }

    private <T> T as(Supplier<T> work) {
        return Scopes.as(employee, work);
    }

    private void as(Runnable work) {
        try (var scope = Scopes.open(employee)) {
            work.run();
        }
    }
}
