package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.casework.HelpDesk;
import dk.medvind.documents.Documents;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.documents.Upload;
import dk.medvind.forms.Answers;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.Fault;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft is kept as long as somebody writes in it, and never goes without a word. */
@OnMedvindWithOutsideSystems
class KeptDraftTest {

    private static final String CPR = "641184-0121";

    @Autowired BeanFactory beans;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;
    @Autowired DraftKeeper keeper;
    @Autowired Documents documents;
    @Autowired HelpDesk helpDesk;

    private ActingContext acting;
    private CitizenAtWork citizen;

    @BeforeEach
    void logIn() {
        acting = ExampleActors.in(beans).citizen(CPR, "Ane Eksempel");
        citizen = CitizenAtWork.in(beans, acting);
    }

    @AfterEach
    void allAreWellAgain() {
        WithOutsideSystems.simulators().all().forEach(system -> system.behave());
    }

    @Test
    void aDraftThatNobodyTouchedIsGivenUpAfterAReminder() {
        CaseNumber number = begunDaysAgo(80, 80);
        keeper.look();
        assertThat(reminders(number)).isEqualTo(1);
        keeper.look();
        assertThat(reminders(number)).isEqualTo(1);

        aged(number, 15);
        keeper.look();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(state(number)).isEqualTo(ApplicationState.ABANDONED));
    }

    @Test
    void theTimeCountsFromTheLastActivity() {
        CaseNumber number = begunDaysAgo(200, 10);
        keeper.look();
        assertThat(reminders(number)).isZero();
        assertThat(timerInDays(number)).isBetween(79, 81);
    }

    @Test
    void aTimerThatGoesOffTooEarlyGivesUpNothing() {
        CaseNumber number = begunDaysAgo(200, 10);
        timerGoesOff(number);
        await().pollDelay(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(state(number)).isEqualTo(ApplicationState.DRAFT));
        keeper.look();
        assertThat(timerInDays(number)).isBetween(79, 81);
    }

    @Test
    void whoeverWritesAfterTheReminderIsRemindedAnew() {
        CaseNumber number = begunDaysAgo(80, 80);
        keeper.look();
        citizen.write(number, Task.APPLICATION, ExampleAnswers.glasses());
        keeper.look();
        assertThat(timerInDays(number)).isBetween(89, 91);
        saved(number, 80);
        change(
                "update application set draft_expires_at = now() + interval '10 days' where case_number = ?",
                number);
        keeper.look();
        assertThat(reminders(number)).isEqualTo(2);
    }

    @Test
    void aDraftIsNotGivenUpWhileTheReminderCannotBeSent() {
        WithOutsideSystems.simulators().digitalPost().misbehave(Fault.fail(503));
        CaseNumber number = begunDaysAgo(200, 200);
        keeper.look();
        assertThat(reminders(number)).isZero();
        assertThat(timerInDays(number)).isBetween(13, 15);
        assertThat(state(number)).isEqualTo(ApplicationState.DRAFT);
    }

    @Test
    void whatBeganInAVisitIsNeverGivenUp() {
        CaseNumber number = begunDaysAgo(200, 200);
        change("update application set channel = 'HOME_VISIT' where case_number = ?", number);
        timerGoesOff(number);
        keeper.look();
        assertThat(reminders(number)).isZero();
        assertThat(timerInDays(number)).isGreaterThan(50);
        assertThat(state(number)).isEqualTo(ApplicationState.DRAFT);
    }

    @Test
    void aDraftIsKeptWhileItsCitizenWaitsForHelp() {
        CaseNumber number = begunDaysAgo(200, 200);
        try (var scope = Scopes.open(acting)) {
            helpDesk.ask(acting, number.value(), null);
        }
        keeper.look();
        assertThat(reminders(number)).isZero();
        assertThat(timerInDays(number)).isGreaterThan(50);

        try (var scope = Scopes.open(acting)) {
            helpDesk.takeBack(acting, number.value());
        }
        change("update application set draft_expires_at = now() where case_number = ?", number);
        keeper.look();
        assertThat(reminders(number)).isEqualTo(1);
        assertThat(timerInDays(number)).isBetween(13, 15);
    }

    @Test
    void aDraftIsKeptWhileSomebodyElseOwesAPaper() {
        CaseNumber number = begunDaysAgo(200, 200);
        said(number, Map.of("how", "OTHER", "who", "Optikeren"));
        saved(number, 200);
        keeper.look();
        assertThat(reminders(number)).isZero();
        assertThat(timerInDays(number)).isGreaterThan(50);

        said(number, Map.of("how", "CANNOT"));
        saved(number, 200);
        change("update application set draft_expires_at = now() where case_number = ?", number);
        keeper.look();
        assertThat(reminders(number)).as("what nobody can get nobody owes").isEqualTo(1);
    }

    private void said(CaseNumber number, Map<String, Object> answers) {
        var open = citizen.open(number, Task.APPLICATION);
        var papers = beans.getBean(Papers.class);
        try (var scope = Scopes.open(acting)) {
            var paper = papers.lacking(acting, open, "PRICE_QUOTE");
            papers.save(acting, open, paper, Answers.of(answers));
        }
    }

    @Test
    void aFileThatIsNotWhatItWasIsSaidBeforeAnythingIsSent() {
        CaseNumber number = citizen.begin();
        UUID file = uploaded(number);
        citizen.write(
                number,
                Task.APPLICATION,
                ExampleAnswers.glasses().with("fileOther", List.of(file.toString())));
        change(
                "update document set sha256 = sha256('other') where application_id ="
                        + " (select id from application where case_number = ?)",
                number);

        assertThatThrownBy(() -> citizen.send(number, Task.APPLICATION))
                .isInstanceOfSatisfying(
                        FilesDamaged.class,
                        damaged -> assertThat(damaged.questions()).containsExactly("fileOther"));
        assertThat(citizen.open(number, Task.APPLICATION).answers().list("fileOther"))
                .containsExactly(file.toString());
    }

    @Test
    void aFileThatIsGoneIsSaidToo() {
        CaseNumber number = citizen.begin();
        UUID file = uploaded(number);
        citizen.write(
                number,
                Task.APPLICATION,
                ExampleAnswers.glasses().with("fileOther", List.of(file.toString())));
        change(
                "delete from document where application_id ="
                        + " (select id from application where case_number = ?)",
                number);
        assertThatThrownBy(() -> citizen.send(number, Task.APPLICATION))
                .isInstanceOf(FilesDamaged.class);
    }

    @Test
    void aFileThatIsWholeGoesAlong() {
        CaseNumber number = citizen.begin();
        UUID file = uploaded(number);
        citizen.write(
                number,
                Task.APPLICATION,
                ExampleAnswers.glasses().with("fileOther", List.of(file.toString())));
        citizen.send(number, Task.APPLICATION);
        assertThat(citizen.sent(number).get(0).answers().list("fileOther"))
                .containsExactly(file.toString());
    }

    private UUID uploaded(CaseNumber number) {
        byte[] pdf = ExampleFiles.pdf();
        UUID application = citizen.open(number, Task.APPLICATION).applicationId();
        return Scopes.as(
                acting,
                () ->
                        documents
                                .store(
                                        acting,
                                        application,
                                        new Upload(
                                                "tilbud.pdf",
                                                new ByteArrayInputStream(pdf),
                                                pdf.length),
                                        null)
                                .id());
    }

    private CaseNumber begunDaysAgo(int begun, int written) {
        CaseNumber number = citizen.begin();
        citizen.write(number, Task.APPLICATION, ExampleAnswers.glasses());
        change(
                "update application set started_at = started_at - make_interval(days => "
                        + begun
                        + "), draft_expires_at = draft_expires_at - make_interval(days => "
                        + begun
                        + ") where case_number = ?",
                number);
        saved(number, written);
        return number;
    }

    /** The last writing was so many days ago. */
    private void saved(CaseNumber number, int days) {
        change(
                "update draft set saved_at = now() - make_interval(days => "
                        + days
                        + ") where application_id = (select id from application where case_number = ?)",
                number);
    }

    /** So many days later. */
    private void aged(CaseNumber number, int days) {
        String back = " - make_interval(days => " + days + ")";
        change(
                "update application set started_at = started_at"
                        + back
                        + ", draft_expires_at = draft_expires_at"
                        + back
                        + ", draft_reminded_at = draft_reminded_at"
                        + back
                        + " where case_number = ?",
                number);
        saved(number, 80 + days);
        timerGoesOff(number);
    }

    private void timerGoesOff(CaseNumber number) {
        change(
                "update engine.act_ru_job set duedate_ = localtimestamp - interval '1 day' where process_instance_id_ in"
                        + " (select proc_inst_id_ from engine.act_ru_execution where business_key_ = ?)"
                        + " and handler_type_ = 'timer-transition'",
                number);
    }

    private int timerInDays(CaseNumber number) {
        return ask(
                client ->
                        client.sql(
                                        "select round(extract(epoch from duedate_ - localtimestamp) / 86400)::int from engine.act_ru_job"
                                                + " where process_instance_id_ in (select proc_inst_id_ from engine.act_ru_execution"
                                                + " where business_key_ = ?) and handler_type_ = 'timer-transition'")
                                .param(number.value())
                                .query(Integer.class)
                                .single());
    }

    private int reminders(CaseNumber number) {
        return ask(
                client ->
                        client.sql(
                                        "select count(*) from dossier_entry e join application a on a.id = e.application_id"
                                                + " where a.case_number = ? and e.kind = 'DRAFT_REMINDED'")
                                .param(number.value())
                                .query(Integer.class)
                                .single());
    }

    private ApplicationState state(CaseNumber number) {
        return ask(
                client ->
                        ApplicationState.valueOf(
                                client.sql("select state from application where case_number = ?")
                                        .param(number.value())
                                        .query(String.class)
                                        .single()));
    }

    private void change(String statement, CaseNumber number) {
        ask(client -> client.sql(statement).param(number.value()).update());
    }

    private <T> T ask(Function<JdbcClient, T> work) {
        return Scopes.asSystem(() -> transactions.execute(status -> work.apply(sql)));
    }
}
