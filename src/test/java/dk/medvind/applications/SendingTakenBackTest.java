package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnRealPostgres;
import dk.medvind.WithOutsideSystems;
import dk.medvind.casework.TaskRefused;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import dk.medvind.workflow.Processes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten minutes in which a decision can be taken back, on a real database and engine. */
@SpringBootTest(properties = "medvind.test.undo-minutes=10")
@ContextConfiguration(initializers = {OnRealPostgres.class, WithOutsideSystems.class})
class SendingTakenBackTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Autowired BeanFactory beans;
    @Autowired TakingBack undo;
    @Autowired Processes processes;
    @Autowired AssessApplication assess;
    @Autowired ApplicationRows applications;
    @Autowired Dossier dossier;
    @Autowired TransactionTemplate inTransaction;

    private CitizenAtWork citizen;
    private CaseworkerAtWork author;
    private CaseworkerAtWork colleague;

    @BeforeEach
    void logIn() {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        author =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
        colleague =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
    }

    @Test
    void aDecisionThatIsTakenBackIsMadeAgainWithItsTextAndItsLetterIsAnother() {
        CaseNumber number = decided();
        assertThat(citizen.view(number).state())
                .as("the citizen is not told of what may be taken back")
                .isEqualTo(ApplicationState.READY_FOR_ASSESSMENT);

        await("its process waits")
                .atMost(SOON)
                .ignoreExceptionsInstanceOf(TaskRefused.class)
                .untilAsserted(() -> takeBack(author, number));

        var task = author.awaitTask(number, "assessApplication");
        assertThat(prefilled(number)).isEqualTo("1800.00");
        assertThat(count(number, Dossier.Kind.DECIDED)).isZero();
        author.complete(task, ExampleAnswers.granted());
        awaitWritten(number, 2);
        goes(number);
        assertThat(count(number, Dossier.Kind.DECISION_SENT)).isOne();
        assertThat(count(number, Dossier.Kind.PAID)).isOne();
    }

    @Test
    void onlyWhoeverDecidedMayTakeItBack() {
        CaseNumber number = decided();
        assertThatThrownBy(() -> takeBack(colleague, number))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("applications.undo.not-yours");
    }

    @Test
    void aLetterThatHasGoneCannotBeTakenBack() {
        CaseNumber number = decided();
        goes(number);
        assertThatThrownBy(() -> takeBack(author, number))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("applications.undo.gone");
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.DECIDED);
    }

    private CaseNumber decided() {
        CaseNumber number = citizen.apply(ExampleAnswers.urgent());
        author.complete(author.awaitTask(number, "assessApplication"), ExampleAnswers.granted());
        awaitWritten(number, 1);
        return number;
    }

    private void awaitWritten(CaseNumber number, int letters) {
        await("the letter is written")
                .atMost(SOON)
                .until(() -> decisionLetters(number).size() == letters);
    }

    private List<String> decisionLetters(CaseNumber number) {
        return Scopes.asSystem(
                () ->
                        inTransaction.execute(
                                tx ->
                                        dossier
                                                .all(
                                                        subject(number),
                                                        Dossier.Kind.LETTER_WRITTEN,
                                                        Mail.Written.class)
                                                .stream()
                                                .map(Mail.Written::step)
                                                .filter(step -> step.startsWith("composeDecision"))
                                                .toList()));
    }

    /**
     * The ten minutes pass; the letter is there a moment before its process waits. The timer may go
     * off, and be gone, while it is moved once more.
     */
    private void goes(CaseNumber number) {
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(ProcessEngineException.class)
                .until(
                        () -> {
                            try (var scope = Scopes.openSystem()) {
                                processes.moveTimer(
                                        number.value(), "undoOver", Instant.now().minusSeconds(1));
                            }
                            return count(number, Dossier.Kind.NOTIFIED) == 1;
                        });
    }

    private void takeBack(CaseworkerAtWork who, CaseNumber number) {
        try (var scope = Scopes.open(who.acting())) {
            undo.takeBack(who.acting(), number);
        }
    }

    private String prefilled(CaseNumber number) {
        return Scopes.asSystem(
                () ->
                        inTransaction.execute(
                                tx ->
                                        assess.prefill(number.value())
                                                .number("lines[0].lineAmount")
                                                .orElseThrow()
                                                .toPlainString()));
    }

    private int count(CaseNumber number, Dossier.Kind kind) {
        return Scopes.asSystem(
                () ->
                        inTransaction.execute(
                                tx -> dossier.all(subject(number), kind, Object.class).size()));
    }

    private Application subject(CaseNumber number) {
        return applications.get(ActingContext.system(), Action.HANDLE, number);
    }
}
