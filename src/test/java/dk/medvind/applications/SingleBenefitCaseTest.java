package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.OnRealPostgres;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.casework.CasePage;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.ActingContexts;
import dk.medvind.identity.Actor;
import dk.medvind.identity.Administration;
import dk.medvind.identity.AssuranceLevel;
import dk.medvind.identity.CprNumber;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Parties;
import dk.medvind.identity.PartyId;
import dk.medvind.identity.Role;
import dk.medvind.identity.Scopes;
import dk.medvind.letters.Weekdays;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * One case from the first word to the money, on a real database, engine and outside systems over
 * the wire.
 */
@SpringBootTest
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
class SingleBenefitCaseTest {

    private static final CprNumber CITIZEN = CprNumber.parse("641184-0121");
    private static final Duration SOON = Duration.ofMinutes(1);

    @Autowired Applications applications;
    @Autowired CitizenForms forms;
    @Autowired WorkList workList;
    @Autowired UserTasks userTasks;
    @Autowired CasePage casePage;
    @Autowired Parties parties;
    @Autowired ActingContexts contexts;

    private final ActingContext caseworker =
            ActingContext.staff(
                    new Actor(
                            UUID.randomUUID(),
                            "Sagsbehandler 1",
                            Set.of(Role.CASEWORKER),
                            Administration.SOCIAL,
                            "Borgercenter Voksne"));
    private final ActingContext elsewhere =
            ActingContext.staff(
                    new Actor(
                            UUID.randomUUID(),
                            "Sagsbehandler 4",
                            Set.of(Role.CASEWORKER),
                            Administration.CULTURE_AND_LEISURE,
                            "Sundhedskort"));
    private ActingContext citizen;

    @BeforeEach
    void logIn() {
        PartyId party = Scopes.asLogin(() -> parties.register(CITIZEN, "Ane Eksempel"));
        citizen = ActingContext.citizen(party, AssuranceLevel.SUBSTANTIAL);
        for (ActingContext each : List.of(citizen, caseworker, elsewhere)) {
            Scopes.as(
                    each,
                    () -> {
                        contexts.keep(each);
                        return true;
                    });
        }
    }

    @Test
    void aCaseGoesFromTheCitizenThroughASupplementToTheMoney() {
        CaseNumber number =
                Scopes.as(
                        citizen, () -> applications.begin(citizen, ApplicationType.SINGLE_BENEFIT));
        write(number, Task.APPLICATION, filledIn());
        send(number, Task.APPLICATION);
        assertThat(view(number).state()).isEqualTo(ApplicationState.SUBMITTED);

        await("the citizen is asked for papers")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> view(number).waitsFor("provideSupplement"));
        write(
                number,
                Task.SUPPLEMENT,
                Answers.of(Map.of("answer", "Jeg har ikke flere papirer.", "cannotGet", "NO")));
        send(number, Task.SUPPLEMENT);

        WorkItem task = awaitTask(number, "assessApplication");
        assertThat(Scopes.as(caseworker, () -> casePage.open(caseworker, number.value())).name())
                .as("the name is what CPR says")
                .isEqualTo("Anders Holm Kristensen");
        assertThatThrownBy(
                        () -> Scopes.as(elsewhere, () -> casePage.open(elsewhere, number.value())))
                .isInstanceOf(NotFoundForYou.class);
        complete(task, decision());

        await("the decision is sent and paid")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(happened(number)).contains("DOMUS_INFORMED"));
        assertThat(view(number).complaintUntil())
                .matches(end -> end.equals(Weekdays.onOrAfter(end)), "ends on a weekday");
        assertThat(happened(number)).contains("RECEIPT_SENT", "DECISION_SENT", "PAID");
    }

    @Test
    void theSameSendingTwiceIsOne() {
        CaseNumber number =
                Scopes.as(
                        citizen, () -> applications.begin(citizen, ApplicationType.SINGLE_BENEFIT));
        write(number, Task.APPLICATION, filledIn());
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Scopes.as(
                    citizen,
                    () -> {
                        forms.send(citizen, number, Task.APPLICATION, key);
                        return true;
                    });
        }
        assertThat(Scopes.as(citizen, () -> forms.sent(citizen, number))).hasSize(1);
    }

    @Test
    void anUnfinishedApplicationIsKeptAndNotSent() {
        CaseNumber number =
                Scopes.as(
                        citizen, () -> applications.begin(citizen, ApplicationType.SINGLE_BENEFIT));
        write(number, Task.APPLICATION, Answers.of(Map.of("subType", "GLASSES")));

        assertThatThrownBy(() -> send(number, Task.APPLICATION))
                .isInstanceOf(AnswersIncomplete.class);
        assertThat(
                        Scopes.as(citizen, () -> forms.open(citizen, number, Task.APPLICATION))
                                .answers()
                                .text("subType"))
                .contains("GLASSES");
    }

    @Test
    void anApplicationIsWithdrawnWhileTheRegistersAreAsked() {
        for (int i = 0; i < 5; i++) {
            CaseNumber number =
                    Scopes.as(
                            citizen,
                            () -> applications.begin(citizen, ApplicationType.SINGLE_BENEFIT));
            write(number, Task.APPLICATION, filledIn());
            send(number, Task.APPLICATION);
            Scopes.as(
                    citizen,
                    () -> {
                        applications.withdraw(citizen, number);
                        return true;
                    });
            assertThat(view(number).state()).isEqualTo(ApplicationState.WITHDRAWN);
        }
    }

    @Test
    void aWithdrawnApplicationWaitsForNobody() {
        CaseNumber number =
                Scopes.as(
                        citizen, () -> applications.begin(citizen, ApplicationType.SINGLE_BENEFIT));
        Scopes.as(
                citizen,
                () -> {
                    applications.withdraw(citizen, number);
                    return true;
                });

        assertThat(view(number).state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(view(number).open()).isEmpty();
        assertThatThrownBy(
                        () ->
                                Scopes.as(
                                        citizen,
                                        () -> forms.open(citizen, number, Task.APPLICATION)))
                .isInstanceOf(FormClosed.class);
    }

    private static Answers filledIn() {
        return Answers.of(
                Map.ofEntries(
                        Map.entry("subType", "GLASSES"),
                        Map.entry("description", "Nye briller, de gamle er knust."),
                        Map.entry("amount", new BigDecimal("1800.00")),
                        Map.entry("alreadyPaid", "NO"),
                        Map.entry("evictionNotice", "NO"),
                        Map.entry("medicineRunsOut", "NO"),
                        Map.entry("hasCriticalDate", "NO"),
                        Map.entry("partner", "NONE"),
                        Map.entry("otherIncome", "NO"),
                        Map.entry("hasWealth", "NO"),
                        Map.entry("hasDebts", "NO"),
                        Map.entry("payee", "CITIZEN"),
                        Map.entry("declaration", true)));
    }

    private static Answers decision() {
        return Answers.of(
                Map.of(
                        "nextStep", "DECIDE",
                        "outcome", "GRANTED",
                        "legalBasis", "AKL_82",
                        "grantedAmount", new BigDecimal("1800.00"),
                        "payTo", "CITIZEN",
                        "evidence", List.of("APPLICATION", "INCOME")));
    }

    private List<String> happened(CaseNumber number) {
        return view(number).story().stream().map(ApplicationSummary.Step::what).toList();
    }

    private ApplicationSummary view(CaseNumber number) {
        return Scopes.as(citizen, () -> applications.view(citizen, number));
    }

    private void write(CaseNumber number, Task task, Answers answers) {
        Scopes.as(
                citizen,
                () -> {
                    forms.save(citizen, number, task, answers);
                    return true;
                });
    }

    private void send(CaseNumber number, Task task) {
        Scopes.as(
                citizen,
                () -> {
                    forms.send(citizen, number, task, UUID.randomUUID().toString());
                    return true;
                });
    }

    private WorkItem awaitTask(CaseNumber number, String activity) {
        return await(activity)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () ->
                                Scopes.as(caseworker, () -> workList.openOn(number.value()))
                                        .stream()
                                        .filter(item -> item.activity().equals(activity))
                                        .findFirst()
                                        .orElse(null),
                        item -> item != null);
    }

    private void complete(WorkItem task, Answers answers) {
        Scopes.as(
                caseworker,
                () -> {
                    userTasks.complete(caseworker, task.id(), answers);
                    return true;
                });
    }
}
