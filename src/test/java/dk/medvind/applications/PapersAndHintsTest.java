package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.Papers.Paper;
import dk.medvind.forms.Answers;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a citizen is told early, and what becomes of papers that are not there yet. */
@OnMedvindWithOutsideSystems
class PapersAndHintsTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Autowired BeanFactory beans;
    @Autowired Papers papers;
    @Autowired Guidance guidance;
    @Autowired JdbcClient sql;

    private CitizenAtWork citizen;

    @BeforeEach
    void logIn() {
        citizen = CitizenAtWork.of(beans, "641184-0121");
    }

    @Test
    void aPaperThatOthersHaveIsNotAskedOfTheCitizenAgain() {
        CaseNumber number = written(ExampleAnswers.glasses());
        assertThat(codes(number)).containsExactly("BANK_3M", "PRICE_QUOTE");

        say(number, "BANK_3M", Map.of("how", "CANNOT"));
        say(number, "PRICE_QUOTE", Map.of("how", "OTHER", "who", "Optikeren"));
        citizen.send(number, Task.APPLICATION);

        await("the case is with a caseworker")
                .atMost(SOON)
                .until(() -> citizen.view(number).state() == ApplicationState.READY_FOR_ASSESSMENT);
        assertThat(citizen.view(number).waitsFor("provideSupplement")).isFalse();
    }

    @Test
    void aPromisedDayIsTheDeadline() {
        CaseNumber number = written(ExampleAnswers.glasses());
        LocalDate promised = LocalDate.now(Deadlines.COPENHAGEN).plusDays(30);
        say(number, "PRICE_QUOTE", Map.of("how", "LATER", "due", promised));
        citizen.send(number, Task.APPLICATION);

        assertThat(asked(number)).isEqualTo(Deadlines.endOf(promised));
    }

    @Test
    void nobodyIsHeldByADayFarAway() {
        CaseNumber number = written(ExampleAnswers.glasses());
        say(number, "PRICE_QUOTE", Map.of("how", "LATER", "due", LocalDate.of(2199, 1, 1)));
        citizen.send(number, Task.APPLICATION);

        assertThat(asked(number))
                .isBefore(Instant.now().plus(Duration.ofDays(92)))
                .isAfter(Instant.now().plus(Duration.ofDays(88)));
    }

    @Test
    void nothingNeedsToBeSaidOfAPaper() {
        CaseNumber number = citizen.apply(ExampleAnswers.glasses());
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void aPaperThatIsNotLackingIsNotFound() {
        CaseNumber number = written(ExampleAnswers.glasses());
        assertThatThrownBy(() -> say(number, "LEASE", Map.of("how", "CANNOT")))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void moreTimeIsGivenTwiceWithoutAskingAnybody() {
        CaseNumber number = citizen.apply(ExampleAnswers.glasses());
        for (int i = 0; i < 2; i++) {
            asked(number);
            moreTime(number);
        }
        asked(number);
        assertThat(citizen.view(number).mayAskForMoreTime()).isFalse();
        assertThatThrownBy(() -> moreTime(number)).isInstanceOf(NotNow.class);
    }

    @Test
    void whatIsLikelyToMatterIsSaidAndRemembered() {
        CaseNumber number =
                written(
                        ExampleAnswers.glasses()
                                .with("alreadyPaid", "PAID")
                                .with("whyNotWait", "?"));
        OpenForm open = citizen.open(number, Task.APPLICATION);
        List<Hint> hints =
                Scopes.as(
                        citizen.acting(),
                        () -> guidance.atTheEnd(citizen.acting(), open, Task.APPLICATION));
        assertThat(hints).extracting(Hint::code).containsExactly("W_ALREADY_PAID");
        citizen.send(number, Task.APPLICATION);

        assertThat(remembered(open)).containsExactly("W_ALREADY_PAID");
    }

    private CaseNumber written(Answers answers) {
        CaseNumber number = citizen.begin();
        citizen.write(number, Task.APPLICATION, answers);
        return number;
    }

    private List<String> codes(CaseNumber number) {
        OpenForm open = citizen.open(number, Task.APPLICATION);
        return Scopes.as(
                citizen.acting(),
                () -> papers.lacking(citizen.acting(), open).stream().map(Paper::code).toList());
    }

    private void say(CaseNumber number, String code, Map<String, Object> answers) {
        OpenForm open = citizen.open(number, Task.APPLICATION);
        try (var scope = Scopes.open(citizen.acting())) {
            Paper paper = papers.lacking(citizen.acting(), open, code);
            papers.save(citizen.acting(), open, paper, Answers.of(answers));
        }
    }

    private List<String> remembered(OpenForm open) {
        var transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        return Scopes.as(
                citizen.acting(),
                () ->
                        transaction.execute(
                                status ->
                                        sql.sql(
                                                        "select code from shown_hint where stood_at_end and application_id = ?")
                                                .param(open.applicationId())
                                                .query(String.class)
                                                .list()));
    }

    /** Waits until something is asked, and answers by when. */
    private Instant asked(CaseNumber number) {
        return await("the citizen is asked for papers")
                .atMost(SOON)
                .until(() -> citizen.view(number).nextDate(), due -> due != null);
    }

    private void moreTime(CaseNumber number) {
        try (var scope = Scopes.open(citizen.acting())) {
            citizen.applications().moreTime(citizen.acting(), number);
        }
        await("the new deadline is set")
                .atMost(SOON)
                .until(() -> !citizen.view(number).waitsFor("provideSupplement"), gone -> true);
    }
}
