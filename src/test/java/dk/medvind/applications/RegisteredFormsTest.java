package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.CitizenLookUp.Found;
import dk.medvind.casework.TaskRefused;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.NotFoundForYou;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Registered applications on their way: written together, found out whose they are, sent on. */
@SpringBootTest(properties = "medvind.receipts.look-every=1s")
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
class RegisteredFormsTest {

    private static final CprNumber ANDERS = CprNumber.parse("641184-0121");

    @Autowired Clock clock;
    @Autowired BeanFactory beans;
    @Autowired ApplicationRows rows;
    @Autowired Supplements supplements;

    private Instant asked;
    private EmployeeWhoRegisters employee;
    private CitizenAtWork citizen;

    @BeforeEach
    void logIn() {
        var actors = ExampleActors.in(beans);
        asked = clock.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        employee =
                new EmployeeWhoRegisters(
                        actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"),
                        asked,
                        beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Anders Holm Kristensen"));
    }

    @Test
    void theCitizenGoesOnWithWhatTheEmployeeWroteAndSendsIt() {
        CaseNumber number = employee.phoned(ANDERS);
        employee.write(number, ExampleAnswers.glasses().with("payee", null));

        Answers found = citizen.open(number, Task.APPLICATION).answers();
        assertThat(found.text("description")).contains("Nye briller, de gamle er knust.");
        citizen.write(number, Task.APPLICATION, ExampleAnswers.glasses());
        citizen.send(number, Task.APPLICATION);

        ApplicationSummary sent = citizen.view(number);
        assertThat(sent.state()).isEqualTo(ApplicationState.SUBMITTED);
        assertThat(sent.receivedAt()).isEqualTo(asked);
        assertThatThrownBy(() -> employee.write(number, Answers.empty()))
                .isInstanceOf(FormClosed.class);
    }

    @Test
    void whatNobodyCouldAnswerIsAskedForAfterwards() {
        CaseNumber number = employee.phoned(ANDERS);
        employee.write(
                number,
                Answers.of(
                        Map.of(
                                "subType", "GLASSES",
                                "description", "Briller",
                                "evictionNotice", "NO")));
        employee.send(number);

        await("a supplement")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> citizen.view(number).waitsFor("provideSupplement"));
        assertThat(question(number)).contains("Vi mangler dit svar på").contains(";");
    }

    @Test
    void whatNobodyKnowsOfASecondThingIsAskedForAfterwardsToo() {
        CaseNumber number = employee.phoned(ANDERS);
        employee.write(
                number,
                ExampleAnswers.glasses()
                        .with("moreNeeds", BigDecimal.ONE)
                        .with("moreNeeds[0].subType", "CHILD")
                        .with("moreNeeds[0].description", "Lejrskole"));
        employee.send(number);

        await("a supplement")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> citizen.view(number).waitsFor("provideSupplement"));
        assertThat(question(number)).contains("Udgift 2: Hvad koster det?");
    }

    @Test
    void aWrongAnswerIsPutRightBeforeItGoesOn() {
        CaseNumber number = employee.phoned(ANDERS);
        employee.write(number, Answers.of(Map.of("subType", "GLASSES", "amount", "mange")));

        assertThatThrownBy(() -> employee.send(number)).isInstanceOf(AnswersIncomplete.class);
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.STARTED_IN_VISIT);
    }

    @Test
    void aCitizensOwnDraftIsNotTheEmployees() {
        CaseNumber own = citizen.begin();

        assertThatThrownBy(() -> employee.write(own, Answers.empty()))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void somebodyNobodyKnowsIsReceivedAndFoundOutLater() {
        CaseNumber number = employee.registrations().setAside();
        employee.registerSomebody(number, "Bente", "Rød jakke, sover på Enghave Plads");
        employee.registerSomebody(number, "Bente", "Rød jakke, sover på Enghave Plads");
        assertThat(employee.page(number).cprNumber()).isNull();
        assertThat(employee.page(number).name()).isEqualTo("Bente");
        employee.write(number, ExampleAnswers.glasses());
        assertThatThrownBy(() -> employee.send(number)).isInstanceOf(TaskRefused.class);

        Found found = identified(number, ANDERS);
        employee.identify(found);
        employee.identify(found);

        assertThat(employee.page(number).cprNumber()).isEqualTo("641184-0121");
        assertThat(citizen.view(number).receivedAt()).isEqualTo(asked);
        assertThat(employee.audited(number)).contains("CHANGED identity PHONE");
        assertThat(partiesWithoutNumberOrApplication())
                .as("nobody is left of whom nothing is known any more")
                .isZero();
        employee.send(number);
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void whoIsFoundOutIsNotChangedAfterwards() {
        CaseNumber number = employee.registrations().setAside();
        employee.registerSomebody(number, "", "Rød jakke");
        Found other = identified(number, CprNumber.parse("660404-4187"));
        employee.identify(identified(number, ANDERS));

        assertThatThrownBy(() -> employee.identify(other)).isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void whatIsKnownOfSomebodyIsSealed() {
        employee.registerSomebody(employee.registrations().setAside(), "Bente", "Rød jakke");

        List<String> contents =
                employee.system(
                        past ->
                                past.sql("select encode(content, 'escape') from dossier_entry")
                                        .query(String.class)
                                        .list());
        assertThat(contents)
                .noneMatch(content -> content.contains("jakke") || content.contains("Bente"));
    }

    private int partiesWithoutNumberOrApplication() {
        return employee.system(
                past ->
                        past.sql(
                                        "select count(*) from party p where cpr_index is null and not exists"
                                                + " (select 1 from application a where a.party_id = p.id)")
                                .query(Integer.class)
                                .single());
    }

    private Found identified(CaseNumber number, CprNumber cpr) {
        return employee.as(() -> employee.identification().find(employee.acting(), number, cpr))
                .orElseThrow();
    }

    private String question(CaseNumber number) {
        return employee.system(
                past ->
                        String.valueOf(
                                supplements
                                        .current(
                                                rows.get(
                                                        ActingContext.system(),
                                                        Action.HANDLE,
                                                        number))
                                        .question()));
    }
}
