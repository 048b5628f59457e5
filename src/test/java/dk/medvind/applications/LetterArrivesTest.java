package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkItem;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Scopes;
import dk.medvind.letters.Delivery;
import dk.medvind.letters.Letter;
import dk.medvind.letters.LetterChannel;
import dk.medvind.letters.LetterKind;
import dk.medvind.letters.LetterState;
import dk.medvind.letters.Letters;
import dk.medvind.letters.Weekdays;
import dk.medvind.simulators.ReceiptQueue;
import dk.medvind.simulators.ReceiptQueue.Answer;
import dk.medvind.workflow.Processes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision on its way to the citizen, by real receipts, until it is there. */
@OnMedvindWithOutsideSystems
class LetterArrivesTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Autowired BeanFactory beans;
    @Autowired Letters letters;
    @Autowired Processes processes;
    @Autowired ApplicationSteps steps;

    private final ReceiptQueue receipts = WithOutsideSystems.simulators().digitalPost().receipts();
    private final LocalDate today = Deadlines.dayOf(Instant.now());
    private CitizenAtWork citizen;
    private CaseworkerAtWork caseworker;

    @BeforeEach
    void logIn() {
        var actors = ExampleActors.in(beans);
        citizen = CitizenAtWork.in(beans, actors.citizen("641184-0121", "Ane Eksempel"));
        caseworker =
                CaseworkerAtWork.in(
                        beans, actors.caseworker(Administration.SOCIAL, "Borgercenter Voksne"));
    }

    @AfterEach
    void allIsDelivered() {
        receipts.answer(Answer.DELIVERED);
    }

    @Test
    void anAsynchronousReceiptIsNotTakenForGrantedAndNoCaseIsClosedBeforeIt() {
        receipts.answer(Answer.NOTHING);
        CaseNumber number = decided();
        awaitStep(number, "DECISION_SENT");
        awaitStep(number, "PAID");
        assertThat(delivery(number).state()).isEqualTo(LetterState.ACCEPTED);
        assertThat(citizen.view(number).complaintUntil()).as("no time runs yet").isNull();
        assertThatThrownBy(() -> close(number)).isInstanceOf(IllegalStateException.class);

        receipts.tell(letter(number).messageId().toString(), true);

        awaitStep(number, "NOTIFIED");
        assertThat(delivery(number).state()).isEqualTo(LetterState.DELIVERED);
        assertThat(citizen.view(number).complaintUntil())
                .isEqualTo(Weekdays.onOrAfter(today.plusDays(28)));
    }

    @Test
    void aReceiptThatComesTwiceOrForNobodyOrThatNobodyCanReadDoesNoHarm() {
        receipts.tell(UUID.randomUUID().toString(), false);
        receipts.tellNonsense();
        receipts.answer(Answer.TWICE);
        CaseNumber number = decided();
        awaitStep(number, "NOTIFIED");
        assertThat(delivery(number).state()).isEqualTo(LetterState.DELIVERED);
        assertThat(happened(number).stream().filter("NOTIFIED"::equals)).hasSize(1);
    }

    @Test
    void noTimeToComplainIsCountedFromTheDecisionOrFromASendingThatFailed() {
        receipts.answer(Answer.REJECTED);
        CaseNumber number = decided();
        var task = caseworker.awaitTask(number, GetLetterThrough.ACTIVITY);
        assertThat(happened(number)).contains("PAID").doesNotContain("NOTIFIED");

        caseworker.complete(task, way("PRINT"));

        awaitStep(number, "NOTIFIED");
        assertThat(delivery(number).channel()).isEqualTo(LetterChannel.PRINT);
        LocalDate arrives = delivery(number).notifiedOn();
        assertThat(arrives).isAfter(today.plusDays(6));
        assertThat(citizen.view(number).complaintUntil())
                .isEqualTo(Weekdays.onOrAfter(arrives.plusDays(28)));
    }

    @Test
    void aLetterIsNotSentTwiceUnlessItWasRejectedAndThenAsANewMessage() {
        receipts.answer(Answer.REJECTED);
        CaseNumber number = decided();
        var task = caseworker.awaitTask(number, GetLetterThrough.ACTIVITY);
        UUID first = letter(number).messageId();
        receipts.answer(Answer.DELIVERED);

        caseworker.complete(task, way("DIGITAL_POST"));

        awaitStep(number, "NOTIFIED");
        UUID second = letter(number).messageId();
        assertThat(second).isNotEqualTo(first);
        var arrived = WithOutsideSystems.simulators().digitalPost().received();
        assertThat(arrived.effects(first.toString())).isOne();
        assertThat(arrived.effects(second.toString())).isOne();
    }

    @Test
    void aLetterIsHandedOverWithADayAndAWitness() {
        receipts.answer(Answer.REJECTED);
        CaseNumber number = decided();
        WorkItem task = caseworker.awaitTask(number, GetLetterThrough.ACTIVITY);
        Answers handed = way("HAND_OVER").with("handedOn", today);
        assertThatThrownBy(() -> caseworker.complete(task, handed)).hasMessageContaining("witness");
        assertThatThrownBy(
                        () ->
                                caseworker.complete(
                                        task,
                                        handed.with("witness", "Bo Kollega")
                                                .with("handedOn", today.plusDays(1))))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("applications.letter.wrong-day");

        caseworker.complete(task, handed.with("witness", "Bo Kollega"));

        awaitStep(number, "NOTIFIED");
        assertThat(delivery(number).channel()).isEqualTo(LetterChannel.HAND_OVER);
        assertThat(delivery(number).notifiedOn()).isEqualTo(today);
    }

    @Test
    void aReceiptThatComesLateEndsTheTask() {
        receipts.answer(Answer.NOTHING);
        CaseNumber number = decided();
        awaitStep(number, "DECISION_SENT");
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(ProcessEngineException.class)
                .untilAsserted(
                        () -> {
                            try (var scope = Scopes.openSystem()) {
                                processes.moveTimer(
                                        number.value(), "noReceipt", Instant.now().minusSeconds(1));
                            }
                            assertThat(open(number)).contains(GetLetterThrough.ACTIVITY);
                        });

        receipts.tell(letter(number).messageId().toString(), true);

        awaitStep(number, "NOTIFIED");
        assertThat(open(number)).doesNotContain(GetLetterThrough.ACTIVITY);
    }

    @Test
    void noCitizenExemptFromDigitalPostIsWithoutAWay() {
        var exempt = CitizenAtWork.of(beans, "751249-0152");
        CaseNumber number = exempt.apply(ExampleAnswers.urgent());
        caseworker.complete(
                caseworker.awaitTask(number, "assessApplication"), ExampleAnswers.granted());
        await().atMost(SOON)
                .until(
                        () ->
                                exempt.view(number).story().stream()
                                        .anyMatch(step -> step.what().equals("NOTIFIED")));
        assertThat(Objects.requireNonNull(letter(exempt, number).delivery()).channel())
                .isEqualTo(LetterChannel.PRINT);
    }

    private CaseNumber decided() {
        CaseNumber number = citizen.apply(ExampleAnswers.urgent());
        caseworker.complete(
                caseworker.awaitTask(number, "assessApplication"), ExampleAnswers.granted());
        return number;
    }

    private static Answers way(String how) {
        return Answers.of(Map.of("letterWay", how));
    }

    private void close(CaseNumber number) {
        Scopes.asSystem(
                () -> {
                    steps.closeCase(number);
                    return number;
                });
    }

    private Letter letter(CaseNumber number) {
        return letter(citizen, number);
    }

    private Letter letter(CitizenAtWork whose, CaseNumber number) {
        UUID application = whose.view(number).id();
        return Scopes.asSystem(
                () ->
                        letters.of(caseworker.acting(), application).stream()
                                .filter(letter -> letter.kind() == LetterKind.DECISION)
                                .findFirst()
                                .orElseThrow());
    }

    private Delivery delivery(CaseNumber number) {
        return Objects.requireNonNull(letter(number).delivery());
    }

    private void awaitStep(CaseNumber number, String what) {
        await(what)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> happened(number).contains(what));
    }

    private List<String> open(CaseNumber number) {
        return Scopes.as(
                caseworker.acting(),
                () ->
                        caseworker.workList().openOn(number.value()).stream()
                                .map(WorkItem::activity)
                                .toList());
    }

    private List<String> happened(CaseNumber number) {
        return citizen.view(number).story().stream().map(ApplicationSummary.Step::what).toList();
    }
}
