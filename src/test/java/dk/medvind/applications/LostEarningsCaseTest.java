package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.casework.CasePage;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.Administration;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import dk.medvind.letters.Letter;
import dk.medvind.letters.Letters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lost earnings from the first word to the money, on a real database, engine and outside systems
 * over the wire.
 */
@OnMedvindWithOutsideSystems
class LostEarningsCaseTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final LocalDate LAST_MONTH =
            LocalDate.now(Deadlines.COPENHAGEN).minusMonths(1).withDayOfMonth(1);

    @Autowired CasePage casePage;
    @Autowired UserTasks userTasks;
    @Autowired Letters letters;
    @Autowired LostEarningsRules rules;
    @Autowired ApplicationRows rows;
    @Autowired TransactionTemplate transactions;
    @Autowired BeanFactory beans;

    private CitizenAtWork parent;
    private CaseworkerAtWork caseworker;

    @BeforeEach
    void logIn() {
        var actors = ExampleActors.in(beans);
        parent = CitizenAtWork.in(beans, actors.citizen("830691-0184", "Maria Eksempel"));
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Handicap"));
    }

    @Test
    void hoursAWeekArePaidMonthByMonth() {
        CaseNumber number = parent.begin(ApplicationType.LOST_EARNINGS);
        assertThat(children(number))
                .as("the child's name and day of birth, never the number")
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "value", "CHILD_1",
                                        "label", "Oliver Lund Sørensen, 9.9.2015")));
        WorkItem task = assessed(number, LostEarningsAnswers.tenHours(LAST_MONTH));

        Answers proposed = proposed(task);
        assertThat(proposed.number("grantedAmount")).contains(new BigDecimal("8000.00"));
        assertThat(proposed.number("grantedHours")).contains(BigDecimal.TEN);
        assertThat(proposed.day("grantUntil")).contains(LocalDate.of(2033, 9, 8));
        assertThat(panels(number)).contains("applications/lost-earnings :: calculation");

        Answers form = LostEarningsAnswers.granted(proposed);
        refuses(task, form.with("grantedHours", new BigDecimal("8")), "other-amount");
        refuses(task, form.with("othersHours", new BigDecimal("30")), "too-many-hours");
        refuses(task, form.with("grantUntil", LocalDate.of(2033, 9, 9)), "past-the-age");
        caseworker.complete(task, form);

        awaits(number, "MONTH_PAID");
        assertThat(WithOutsideSystems.simulators().payments().received().effects().keySet())
                .anyMatch(key -> key.startsWith(number + ":payMonth:"))
                .noneMatch(key -> key.equals(number + ":payOut"));
        assertThat(happened(number)).contains("RECEIPT_SENT", "DECISION_SENT");
        assertThat(kindsOfLetters(number)).contains("DECISION");
    }

    @Test
    void singleDaysArePaidOnce() {
        CaseNumber number = parent.begin(ApplicationType.LOST_EARNINGS);
        children(number);
        WorkItem task =
                assessed(number, LostEarningsAnswers.twoDays(LocalDate.now(Deadlines.COPENHAGEN)));
        Answers proposed = proposed(task);
        assertThat(proposed.number("grantedAmount")).contains(new BigDecimal("2732.31"));
        caseworker.complete(task, LostEarningsAnswers.granted(proposed));

        awaits(number, "PAID");
        assertThat(happened(number)).doesNotContain("MONTH_PAID");
    }

    @Test
    void aRefusalNamesTheConditionThatIsNotMet() {
        CaseNumber number = parent.begin(ApplicationType.LOST_EARNINGS);
        WorkItem task = assessed(number, withoutList());
        Answers refusal =
                LostEarningsAnswers.granted(proposed(task))
                        .with("outcome", "REFUSED")
                        .with("reasons", "Barnet er rask om to måneder.")
                        .with("against", "NO");
        refuses(task, refusal, "no-ground");
        caseworker.complete(task, refusal.with("ground", "TARGET_GROUP"));

        awaits(number, "DECISION_SENT");
        assertThat(happened(number)).doesNotContain("PAID", "MONTH_PAID");
    }

    @Test
    void anotherTeamsAdministrationDoesNotSeeTheCase() {
        CaseNumber number = parent.begin(ApplicationType.LOST_EARNINGS);
        var elsewhere =
                ExampleActors.in(beans)
                        .caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");
        assertThatThrownBy(
                        () -> Scopes.as(elsewhere, () -> casePage.open(elsewhere, number.value())))
                .isInstanceOf(NotFoundForYou.class);
    }

    /** As somebody writes it whose children CPR did not tell. */
    private static Answers withoutList() {
        return LostEarningsAnswers.tenHours(LAST_MONTH)
                .with("child", null)
                .with("childName", "Oliver")
                .with("childBirthDate", LocalDate.of(2015, 9, 9));
    }

    private WorkItem assessed(CaseNumber number, Answers answers) {
        parent.write(number, Task.APPLICATION, answers.with("inHospital", "YES"));
        parent.send(number, Task.APPLICATION);
        return caseworker.awaitTask(number, "assessApplication");
    }

    private void refuses(WorkItem task, Answers form, String sentence) {
        assertThatThrownBy(() -> caseworker.complete(task, form))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("applications.lost-earnings." + sentence);
    }

    private Answers proposed(WorkItem task) {
        return Scopes.as(caseworker.acting(), () -> userTasks.prefill(task));
    }

    /** The children to choose from, once the form was opened. */
    private List<?> children(CaseNumber number) {
        parent.open(number, Task.APPLICATION);
        return Scopes.as(
                parent.acting(),
                () ->
                        transactions.execute(
                                status ->
                                        (List<?>)
                                                rules.given(
                                                                rows.get(
                                                                        parent.acting(),
                                                                        Action.SEE,
                                                                        number),
                                                                Answers.empty(),
                                                                LAST_MONTH)
                                                        .get("children")));
    }

    private List<String> panels(CaseNumber number) {
        return Scopes.as(
                caseworker.acting(),
                () ->
                        casePage.open(caseworker.acting(), number.value()).panels().stream()
                                .map(CasePage.Shown::fragment)
                                .toList());
    }

    private List<String> kindsOfLetters(CaseNumber number) {
        return Scopes.as(
                        parent.acting(),
                        () -> letters.of(parent.acting(), parent.view(number).id()))
                .stream()
                .map(Letter::kind)
                .map(Enum::name)
                .toList();
    }

    private void awaits(CaseNumber number, String step) {
        await(step)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(happened(number)).contains(step));
    }

    private List<String> happened(CaseNumber number) {
        return parent.view(number).story().stream().map(ApplicationSummary.Step::what).toList();
    }
}
