package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Dossier.Kind;
import dk.medvind.applications.LostEarningsGrant.Change;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.UserTasks;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A running grant is looked at again: it goes on, is changed or ends. */
@OnMedvindWithOutsideSystems
class ReassessGrantTest {

    private static final LocalDate LAST_MONTH =
            LocalDate.now(Deadlines.COPENHAGEN).minusMonths(1).withDayOfMonth(1);

    @Autowired BeanFactory beans;
    @Autowired ReassessGrant reassess;
    @Autowired ApplicationRows rows;
    @Autowired Dossier dossier;
    @Autowired TransactionTemplate transactions;

    private CaseworkerAtWork caseworker;
    private CaseNumber number;
    private Answers granted;

    @Test
    void aGrantGoesOnIsChangedAndEndsAndWhatIsPaidStaysPaid() {
        grantOfTenHours();

        looksAgain(Answers.empty().with("result", "CONTINUE"));
        assertThat(decisions()).hasSize(1);

        LocalDate later = LAST_MONTH.plusMonths(4);
        Answers fewer =
                granted.with("result", "CHANGE")
                        .with("grantFrom", later)
                        .with("grantedHours", new BigDecimal("5"))
                        .with("grantedAmount", new BigDecimal("4000.00"))
                        .with("reasons", "Barnet går nu mere i skole.");
        refuses(fewer.with("grantFrom", LAST_MONTH), "applications.lost-earnings.already-paid");
        refuses(fewer.with("reasons", " "), "applications.assess.no-reasons");
        refuses(
                fewer.with("grantedAmount", new BigDecimal("4001")),
                "applications.lost-earnings.other-amount");
        looksAgain(fewer);
        assertThat(decisions()).hasSize(2);
        assertThat(newest().outcome()).isEqualTo(Outcome.PARTLY_GRANTED);
        assertThat(newest().amount()).isEqualByComparingTo("4000");
        assertThat(terms().change()).isEqualTo(Change.CHANGED);

        Answers end = granted.with("result", "END").with("reasons", "Barnet er blevet rask.");
        refuses(end, "applications.lost-earnings.no-days");
        refuses(end.with("lastDay", LAST_MONTH), "applications.lost-earnings.already-paid");
        looksAgain(end.with("lastDay", later.plusMonths(1).minusDays(1)));
        assertThat(decisions()).hasSize(3);
        assertThat(newest().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(terms().change()).isEqualTo(Change.ENDED);
        assertThat(terms().from()).isEqualTo(later.plusMonths(1));
    }

    private void grantOfTenHours() {
        var actors = ExampleActors.in(beans);
        var parent = CitizenAtWork.in(beans, actors.citizen("830691-0184", "Maria Eksempel"));
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Handicap"));
        number = parent.begin(ApplicationType.LOST_EARNINGS);
        parent.open(number, Task.APPLICATION);
        parent.write(
                number,
                Task.APPLICATION,
                LostEarningsAnswers.tenHours(LAST_MONTH).with("inHospital", "YES"));
        parent.send(number, Task.APPLICATION);
        WorkItem task = caseworker.awaitTask(number, "assessApplication");
        granted =
                LostEarningsAnswers.granted(
                        Scopes.as(
                                caseworker.acting(),
                                () -> beans.getBean(UserTasks.class).prefill(task)));
        caseworker.complete(task, granted);
        await("a month is paid")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                parent.view(number).story().stream()
                                        .anyMatch(step -> step.what().equals("MONTH_PAID")));
    }

    private void looksAgain(Answers answers) {
        try (var scope = Scopes.open(caseworker.acting())) {
            transactions.executeWithoutResult(
                    status -> reassess.complete(caseworker.acting(), number.value(), answers));
        }
    }

    private void refuses(Answers answers, String sentence) {
        assertThatThrownBy(() -> looksAgain(answers))
                .isInstanceOf(TaskRefused.class)
                .hasMessage(sentence);
    }

    private LostEarningsGrant terms() {
        return LostEarningsGrant.of(newest().terms());
    }

    private DecisionMade newest() {
        return decisions().get(0);
    }

    private List<DecisionMade> decisions() {
        return Scopes.as(
                caseworker.acting(),
                () ->
                        transactions.execute(
                                status ->
                                        dossier.all(
                                                rows.get(caseworker.acting(), Action.SEE, number),
                                                Kind.DECIDED,
                                                DecisionMade.class)));
    }
}
