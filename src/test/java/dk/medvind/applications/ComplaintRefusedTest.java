package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.applications.ComplaintRefused.Reason;
import dk.medvind.applications.ComplaintRegistrations.Said;
import dk.medvind.casework.CasePage;
import dk.medvind.casework.WorkList;
import dk.medvind.identity.Administration;
import dk.medvind.identity.Channel;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.Fault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What must not happen to complaints, by name, and those that employees write down. */
@OnMedvindWithOutsideSystems
class ComplaintRefusedTest {

    @Autowired BeanFactory beans;
    @Autowired ComplaintRegistrations registrations;
    @Autowired CasePage casePage;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;

    private ComplainantAtWork work;
    private final LocalDate today = LocalDate.now(WorkList.COPENHAGEN);

    @BeforeEach
    void logIn() {
        work = ComplainantAtWork.in(beans);
    }

    /** Negative: "complaint by someone who is no party". */
    @Test
    void noComplaintBySomeoneWhoIsNoParty() {
        CaseNumber number = work.refused();
        var other = ExampleActors.in(beans).citizen("830691-0184", "Maria Eksempel");
        for (CaseNumber any : new CaseNumber[] {number, CaseNumber.of(2031, 77)}) {
            assertThatThrownBy(
                            () ->
                                    Scopes.as(
                                            other,
                                            () -> {
                                                work.complaints().begin(other, any);
                                                return any;
                                            }))
                    .as("foreign and unknown alike")
                    .isInstanceOf(NotAParty.class);
        }
        var key = UUID.randomUUID().toString();
        try (var scope = Scopes.open(work.colleague().acting())) {
            registrations.turnAway(
                    work.colleague().acting(),
                    number,
                    Channel.PHONE,
                    "Naboen",
                    "Ingen fuldmagt",
                    key);
        }
        assertThat(work.overview(number).complaints()).isEmpty();
        assertThat(panel(number).turned())
                .extracting(turned -> turned.reason())
                .containsExactly("Ingen fuldmagt");
        assertThat(audited(number, "REFUSED")).isEqualTo(1);
    }

    /** Negative: "complaint deadline counted from the decision instead of the dispatch". */
    @Test
    void noComplaintDeadlineCountedFromTheDecisionInsteadOfTheDispatch() {
        CaseNumber number = work.refused();
        var row =
                ask(
                        client ->
                                client.sql(
                                                "select decided_at::date as decided, notified_at, complaint_until from application where case_number = ?")
                                        .param(number.value())
                                        .query(
                                                (found, n) ->
                                                        new LocalDate[] {
                                                            found.getObject(2, LocalDate.class),
                                                            found.getObject(3, LocalDate.class)
                                                        })
                                        .single());
        assertThat(row[1]).isEqualTo(dk.medvind.letters.Weekdays.onOrAfter(row[0].plusDays(28)));

        // The decision lies back, the letter was sent a week ago: the time runs from the letter.
        change(
                "update application set decided_at = decided_at - interval '40 days', complaint_until = current_date + 21 where case_number = ?",
                number);
        work.complains(number, "Jeg er uenig.");
        assertThat(work.newest(number).late()).isFalse();
    }

    /** Negative: "case closed though" somebody complained. */
    @Test
    void aLateComplaintAboutAClosedCaseIsTakenAndMarked() {
        CaseNumber number = work.refused();
        timerGoesOff(number);
        work.until(
                "it is closed",
                () -> work.citizen().view(number).state() == ApplicationState.CLOSED);
        change(
                "update application set complaint_until = current_date - 1 where case_number = ?",
                number);
        assertThat(work.overview(number).overdue()).isTrue();
        work.complains(number, "Jeg var syg.");
        assertThat(work.newest(number).late()).isTrue();
        assertThat(work.citizen().view(number).state()).isEqualTo(ApplicationState.IN_COMPLAINT);
        work.colleague().awaitTask(number, "reassessComplaint");
        work.withdraws(number);
        assertThat(work.citizen().view(number).state()).isEqualTo(ApplicationState.CLOSED);
    }

    @Test
    void aCaseIsNotClosedWhileItsComplaintIsTreated() {
        CaseNumber number = work.refused();
        work.complains(number, "Jeg er uenig.");
        timerGoesOff(number);
        work.until("its own process ended", () -> work.happened(number).contains("CLOSED"));
        assertThat(work.citizen().view(number).state()).isEqualTo(ApplicationState.IN_COMPLAINT);
    }

    @Test
    void nothingUndecidedCanBeComplainedAbout() {
        CaseNumber undecided = work.citizen().apply(ExampleAnswers.urgent());
        refuses(Reason.NOT_DECIDED, undecided);
        work.citizen().withdraw(undecided);
        refuses(Reason.NOT_DECIDED, undecided);
    }

    /** Negative: "case closed though the letter failed". */
    @Test
    void noCaseIsClosedOrComplainedAboutThoughTheLetterFailed() {
        CaseNumber number = work.citizen().apply(ExampleAnswers.urgent());
        var task = work.decider().awaitTask(number, "assessApplication");
        work.until("the receipt", () -> work.happened(number).contains("RECEIPT_SENT"));
        var digitalPost = WithOutsideSystems.simulators().digitalPost();
        digitalPost.misbehave(Fault.of(Fault.Kind.DOWN));
        try {
            work.decider().complete(task, ComplainantAtWork.refusal());
            work.until("it is decided", () -> work.happened(number).contains("DECIDED"));
            await().during(Duration.ofSeconds(3))
                    .untilAsserted(
                            () ->
                                    assertThat(work.citizen().view(number).state())
                                            .isEqualTo(ApplicationState.DECIDED));
            assertThat(work.citizen().view(number).complaintUntil()).isNull();
            refuses(Reason.NOT_SENT, number);
        } finally {
            digitalPost.behave();
        }
        work.until(
                "the letter is sent", () -> work.citizen().view(number).complaintUntil() != null);
        work.complains(number, "Jeg er uenig.");
    }

    @Test
    void aComplaintThatIsSentTwiceIsOne() {
        CaseNumber number = work.refused();
        work.begins(number);
        work.begins(number);
        work.citizen().write(number, Task.COMPLAINT, ComplainantAtWork.written("Uenig."));
        String key = UUID.randomUUID().toString();
        work.citizen().send(number, Task.COMPLAINT, key);
        work.citizen().send(number, Task.COMPLAINT, key);
        assertThat(work.overview(number).complaints()).hasSize(1);
        refuses(Reason.COMPLAINED_BEFORE, number);
    }

    @Test
    void longWordsWithMarkupStandSealedAndNowhereInTheEngine() {
        CaseNumber number = work.refused();
        String words = "<script>alert(1)</script> ${7*7} ".repeat(303).substring(0, 9_999) + "!";
        work.complains(number, words);
        work.colleague().awaitTask(number, "reassessComplaint");
        assertThat(work.citizen().sent(number).stream().filter(s -> s.task() == Task.COMPLAINT))
                .singleElement()
                .satisfies(
                        sent ->
                                assertThat(sent.answers().text("disagreement"))
                                        .contains(words.strip()));
        long clear =
                ask(
                        client ->
                                client.sql(
                                                "select count(*) from dossier_entry where kind = 'COMPLAINT_SENT' and position('script'::bytea in content) > 0")
                                        .query(Long.class)
                                        .single());
        assertThat(clear).as("in clear").isZero();
        work.until(
                "the receipt repeats it",
                () -> work.letterTitles(number).contains("Vi har fået din klage"));
    }

    @Test
    void anEmployeeWritesDownWhatSomebodySaysOnThePhone() {
        CaseNumber number = work.refused();
        String key = UUID.randomUUID().toString();
        registers(number, today, key);
        registers(number, today, key);
        assertThat(work.overview(number).complaints()).hasSize(1);
        assertThat(work.newest(number).channel()).isEqualTo(Channel.PHONE);
        work.colleague().awaitTask(number, "reassessComplaint");
        assertThat(panel(number).complaints().get(0).registered().words())
                .isEqualTo("Jeg kan ikke læse skiltene.");
    }

    @Test
    void aDraftTheCitizenHasBegunBecomesTheComplaintSaidOnThePhone() {
        CaseNumber number = work.refused();
        work.begins(number);
        registers(number, today, UUID.randomUUID().toString());
        work.colleague().awaitTask(number, "reassessComplaint");
        assertThat(work.overview(number).complaints()).hasSize(1);
    }

    @Test
    void aDayAheadIsRefused() {
        CaseNumber number = work.refused();
        assertThatThrownBy(() -> registers(number, today.plusDays(2), UUID.randomUUID().toString()))
                .isInstanceOfSatisfying(
                        ComplaintRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_SUCH_DAY));
    }

    @Test
    void anotherAdministrationRegistersNothing() {
        CaseNumber number = work.refused();
        var elsewhere =
                ExampleActors.in(beans)
                        .caseworker(Administration.CULTURE_AND_LEISURE, "Sundhedskort");
        assertThatThrownBy(
                        () -> Scopes.as(elsewhere, () -> registrations.refused(elsewhere, number)))
                .isInstanceOf(NotFoundForYou.class);
    }

    private void registers(CaseNumber number, LocalDate on, String key) {
        var employee = work.colleague().acting();
        try (var scope = Scopes.open(employee)) {
            registrations.register(
                    employee,
                    number,
                    new Said(Channel.PHONE, on, "Jeg kan ikke læse skiltene.", null),
                    key);
        }
    }

    private void refuses(Reason reason, CaseNumber number) {
        assertThatThrownBy(() -> work.begins(number))
                .isInstanceOfSatisfying(
                        ComplaintRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private ComplaintPanel.Shown panel(CaseNumber number) {
        var employee = work.colleague().acting();
        return Scopes.as(employee, () -> casePage.open(employee, number.value())).panels().stream()
                .map(shown -> shown.model())
                .filter(ComplaintPanel.Shown.class::isInstance)
                .map(ComplaintPanel.Shown.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private long audited(CaseNumber number, String kind) {
        return ask(
                client ->
                        client.sql(
                                        "select count(*) from audit_row where case_number = ? and kind = ?")
                                .params(number.value(), kind)
                                .query(Long.class)
                                .single());
    }

    /** The time to complain is over for the case's own process. */
    private void timerGoesOff(CaseNumber number) {
        change(
                "update engine.act_ru_job set duedate_ = localtimestamp - interval '1 day' where process_def_key_ = 'single-benefit'"
                        + " and handler_type_ = 'timer-intermediate-transition' and process_instance_id_ in"
                        + " (select proc_inst_id_ from engine.act_ru_execution where business_key_ = ?)",
                number);
    }

    private void change(String statement, CaseNumber number) {
        ask(client -> client.sql(statement).param(number.value()).update());
    }

    private <T> T ask(Function<JdbcClient, T> work) {
        return Scopes.asSystem(() -> transactions.execute(status -> work.apply(sql)));
    }
}
