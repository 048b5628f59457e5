package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.TextReminder.Occasion;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.OutsideCalls;
import dk.medvind.letters.TextMessages;
import dk.medvind.simulators.DigitalPostSimulator;
import dk.medvind.simulators.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Citizens are reminded by text message too: in daytime, once, and of nothing that others may read.
 */
@OnMedvindWithOutsideSystems
@ExtendWith(OutputCaptureExtension.class)
class TextRemindersTest {

    private static final String SIGNED_UP = "641184-0121";
    private static final String NOT_SIGNED_UP = "620886-0184";

    /** A Sunday, and the Monday after it. */
    private static final LocalDate SUNDAY = LocalDate.of(2031, 6, 15);

    private static final LocalDate DEADLINE = LocalDate.of(2031, 6, 20);

    @Autowired BeanFactory beans;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationRows applications;
    @Autowired DraftKeeper keeper;
    @Autowired Papers papers;
    @Autowired StillAwaited stillAwaited;
    @Autowired Daytime daytime;
    @Autowired TextMessages messages;
    @Autowired CaseWords words;
    @Autowired Dossier dossier;
    @Autowired OutsideCalls calls;

    private final DigitalPostSimulator digitalPost = WithOutsideSystems.simulators().digitalPost();

    /** An owed message as the table has it. */
    record Owed(
            UUID id,
            String occasion,
            LocalDate byDay,
            OffsetDateTime dueAt,
            int attempts,
            String outcome) {}

    @AfterEach
    void allAreWellAgain() {
        digitalPost.behave();
    }

    @Test
    void aDraftAboutToGoIsRemindedOfByLetterAndInDaytimeByText() {
        CaseNumber number = draftAboutToGo(SIGNED_UP);
        keeper.look();

        Owed owed = owed(number);
        assertThat(owed.occasion()).isEqualTo("DRAFT");
        assertThat(daytime.is(owed.dueAt().toInstant())).isTrue();
        roundsAt(owed.dueAt().toInstant()).look();
        roundsAt(owed.dueAt().toInstant()).look();

        assertThat(owed(number).outcome()).isEqualTo("SENT");
        assertThat(digitalPost.received().effects(owed.id().toString())).isEqualTo(1);
        assertThat(digitalPost.text(owed.id().toString()).orElseThrow())
                .contains("Københavns Kommune", words(owed.byDay()))
                .hasSizeLessThanOrEqualTo(150)
                .doesNotContain("Ane", "6411840121", number.value(), "ansøgning", "http");
        assertThat(calls.of(number.value()))
                .filteredOn(call -> call.callKey().contains(":text:"))
                .allSatisfy(
                        call -> assertThat(call.legalBasis()).startsWith("forvaltningsloven § 7"))
                .hasSize(2);
    }

    @Test
    void nobodyIsWokenUp() {
        CaseNumber number = awaited(SIGNED_UP);
        owe(number, SUNDAY.minusDays(1).atTime(23, 0));
        assertThat(owed(number).dueAt().toInstant()).isEqualTo(at(SUNDAY.plusDays(1).atTime(9, 0)));

        // Late in the evening and on a Sunday a node that comes back has nothing to send.
        change("update text_reminder set due_at = now() where id = ?", owed(number).id());
        roundsAt(at(SUNDAY.atTime(12, 0))).look();
        roundsAt(at(SUNDAY.plusDays(1).atTime(19, 30))).look();
        assertThat(owed(number).attempts()).isZero();

        roundsAt(at(SUNDAY.plusDays(2).atTime(9, 0))).look();
        assertThat(owed(number).outcome()).isEqualTo("SENT");
    }

    @Test
    void whoHasNotSignedUpGetsNoneAndNobodyIsToldSo() {
        CaseNumber number = awaited(NOT_SIGNED_UP);
        owe(number, SUNDAY.plusDays(1).atTime(9, 0));
        roundsAt(at(SUNDAY.plusDays(1).atTime(9, 0))).look();

        assertThat(owed(number).outcome()).isEqualTo("NOT_SUBSCRIBED");
        assertThat(digitalPost.received().effects(owed(number).id().toString())).isZero();
    }

    @Test
    void whoHasDoneItMeanwhileIsNotReminded() {
        CaseNumber number = awaited(SIGNED_UP);
        owe(number, SUNDAY.plusDays(1).atTime(9, 0));
        citizen(SIGNED_UP).write(number, Task.APPLICATION, ExampleAnswers.glasses());
        roundsAt(at(SUNDAY.plusDays(1).atTime(9, 0))).look();

        assertThat(owed(number).outcome()).isEqualTo("NOT_NEEDED");
        assertThat(digitalPost.received().effects(owed(number).id().toString())).isZero();
    }

    @Test
    void oneThatDoesNotGetThroughIsTriedAgainUnderTheSameId() {
        CaseNumber number = awaited(SIGNED_UP);
        Instant monday = at(SUNDAY.plusDays(1).atTime(9, 0));
        owe(number, SUNDAY.plusDays(1).atTime(9, 0));
        digitalPost.misbehaveOnceAfter(1, Fault.of(Fault.Kind.WRITE_THEN_DROP));
        roundsAt(monday).look();
        assertThat(owed(number).outcome()).isNull();

        roundsAt(monday.plus(Duration.ofMinutes(2))).look();
        assertThat(owed(number).outcome()).isEqualTo("SENT");
        assertThat(digitalPost.received().effects(owed(number).id().toString())).isEqualTo(1);
    }

    @Test
    void oneThatNeverGetsThroughIsDroppedAndTheCaseGoesOn(CapturedOutput output) {
        CaseNumber number = awaited(SIGNED_UP);
        owe(number, SUNDAY.plusDays(1).atTime(9, 0));
        digitalPost.misbehave(Fault.fail(503));
        Instant moment = at(SUNDAY.plusDays(1).atTime(9, 0));
        for (int tried = 0; tried < 5; tried++) {
            roundsAt(moment).look();
            moment = moment.plus(Duration.ofHours(2));
        }

        assertThat(owed(number).outcome()).isEqualTo("DROPPED");
        assertThat(output).contains("The text message in " + number + " is dropped");
        assertThat(output).doesNotContain("6411840121");
        assertThat(citizen(SIGNED_UP).view(number).state()).isEqualTo(ApplicationState.DRAFT);
    }

    @Test
    void oneThatIsRefusedIsNotTriedAgain() {
        CaseNumber number = awaited(SIGNED_UP);
        owe(number, SUNDAY.plusDays(1).atTime(9, 0));
        digitalPost.misbehaveOnce(Fault.fail(422));
        roundsAt(at(SUNDAY.plusDays(1).atTime(9, 0))).look();
        assertThat(owed(number).outcome()).isEqualTo("DROPPED");
    }

    @Test
    void noneIsOwedThatWouldComeTooLate() {
        CaseNumber number = awaited(SIGNED_UP);
        owe(number, DEADLINE.atTime(19, 1));
        long owed =
                ask(
                        client ->
                                client.sql(
                                                "select count(*) from text_reminder t join application a"
                                                        + " on a.id = t.application_id where a.case_number = ?")
                                        .param(number.value())
                                        .query(Long.class)
                                        .single());
        assertThat(owed).isZero();
    }

    @Test
    void aPromisedPaperIsRemindedOfBeforeItsDay() {
        CitizenAtWork citizen = citizen(SIGNED_UP);
        CaseNumber number = citizen.begin();
        citizen.write(number, Task.APPLICATION, ExampleAnswers.glasses());
        LocalDate promised = LocalDate.now(Deadlines.COPENHAGEN).plusDays(12);
        promise(citizen, number, "PRICE_QUOTE", promised);
        citizen.send(number, Task.APPLICATION);
        await("the citizen is asked for papers")
                .atMost(Duration.ofMinutes(1))
                .until(() -> citizen.view(number).waitsFor("provideSupplement"));

        Owed owed = owed(number);
        assertThat(owed.occasion()).isEqualTo("PAPER");
        assertThat(owed.byDay()).isEqualTo(promised);
        assertThat(Deadlines.dayOf(owed.dueAt().toInstant()))
                .isBetween(promised.minusDays(3), promised);
        roundsAt(owed.dueAt().toInstant()).look();
        assertThat(owed(number).outcome()).isEqualTo("SENT");
    }

    private void promise(CitizenAtWork citizen, CaseNumber number, String code, LocalDate day) {
        var open = citizen.open(number, Task.APPLICATION);
        try (var scope = Scopes.open(citizen.acting())) {
            var paper = papers.lacking(citizen.acting(), open, code);
            papers.save(
                    citizen.acting(), open, paper, Answers.of(Map.of("how", "LATER", "due", day)));
        }
    }

    private TextReminderRounds roundsAt(Instant moment) {
        return new TextReminderRounds(
                applications,
                remindersAt(moment),
                stillAwaited,
                daytime,
                messages,
                words,
                dossier,
                transactions,
                Clock.fixed(moment, ZoneOffset.UTC));
    }

    private TextReminders remindersAt(Instant moment) {
        return new TextReminders(daytime, sql, Clock.fixed(moment, ZoneOffset.UTC));
    }

    /** Owes a message about the draft, at a moment of Copenhagen's. */
    private void owe(CaseNumber number, LocalDateTime when) {
        Instant moment = at(when);
        ask(
                client -> {
                    var subject = applications.get(ActingContext.system(), Action.HANDLE, number);
                    remindersAt(moment).owe(subject, Occasion.DRAFT, DEADLINE, moment);
                    return number;
                });
    }

    /** A draft that goes after the deadline, and its citizen has had the letter. */
    private CaseNumber awaited(String cpr) {
        CaseNumber number = citizen(cpr).begin();
        change(
                "update application set draft_reminded_at = now(), draft_expires_at = ? where case_number = ?",
                Deadlines.endOf(DEADLINE).atOffset(ZoneOffset.UTC),
                number.value());
        return number;
    }

    private CaseNumber draftAboutToGo(String cpr) {
        CitizenAtWork citizen = citizen(cpr);
        CaseNumber number = citizen.begin();
        citizen.write(number, Task.APPLICATION, ExampleAnswers.glasses());
        String back = " - make_interval(days => 80)";
        change(
                "update application set started_at = started_at"
                        + back
                        + ", draft_expires_at = draft_expires_at"
                        + back
                        + " where case_number = ?",
                number.value());
        change(
                "update draft set saved_at = saved_at"
                        + back
                        + " where application_id = (select id from application where case_number = ?)",
                number.value());
        return number;
    }

    private Owed owed(CaseNumber number) {
        return ask(
                client ->
                        client.sql(
                                        "select t.id, t.occasion, t.by_day, t.due_at, t.attempts, t.outcome from text_reminder t"
                                                + " join application a on a.id = t.application_id where a.case_number = ?")
                                .param(number.value())
                                .query(Owed.class)
                                .single());
    }

    private CitizenAtWork citizen(String cpr) {
        return CitizenAtWork.in(beans, ExampleActors.in(beans).citizen(cpr, "Ane Eksempel"));
    }

    private static String words(LocalDate day) {
        return day.getDayOfMonth() + ". ";
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(Deadlines.COPENHAGEN).toInstant();
    }

    private void change(String statement, Object... values) {
        ask(client -> client.sql(statement).params(values).update());
    }

    private <T> T ask(Function<JdbcClient, T> work) {
        return Scopes.asSystem(() -> transactions.execute(status -> work.apply(sql)));
    }
}
