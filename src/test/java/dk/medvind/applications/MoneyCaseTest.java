package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.SignedInAs;
import dk.medvind.WithOutsideSystems;
import dk.medvind.casework.TaskRefused;
import dk.medvind.casework.WorkItem;
import dk.medvind.casework.WorkList;
import dk.medvind.documents.ExampleFiles;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.NotFoundForYou;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.payments.ReturnedPayment;
import dk.medvind.integrations.payments.ReturnedPayment.Reason;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.PaymentsSimulator;
import dk.medvind.workflow.Processes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Money that waits for an invoice, that has no account to go to, or that comes back, on a real
 * database, engine and payment system over the wire.
 */
@OnMedvindWithOutsideSystems
class MoneyCaseTest {

    private static final String CVR = "64942212";
    private static final String WITHOUT_NEMKONTO = "610165-3334";

    @Autowired BeanFactory beans;
    @Autowired Invoices invoices;
    @Autowired ReturnedMoneyRounds rounds;
    @Autowired ReturnedMoney returnedMoney;
    @Autowired Processes processes;
    @Autowired MockMvc web;

    private final PaymentsSimulator bank = WithOutsideSystems.simulators().payments();
    private ComplainantAtWork work;

    @BeforeEach
    void logIn() {
        work = ComplainantAtWork.in(beans);
        rounds.look();
    }

    @Test
    void anInvoiceOfTheCitizenIsLookedThroughAndPaid() throws Exception {
        CaseNumber number = awaiting();
        page(work.citizen().acting(), "/borger/sager/" + number)
                .andExpect(content().string(containsString("Send faktura for")));
        sends(work.citizen().acting(), "/borger", number, "1200", "F-1")
                .andExpect(redirectedUrl("/borger/sager/" + number));
        checks(number, Map.of("payInvoice", "YES"));
        paid(number, 1);
        assertThat(bank.received().effects(number + ":payInvoice:1")).isEqualTo(1);
        page(work.citizen().acting(), "/borger/sager/" + number)
                .andExpect(content().string(containsString("Faktura F-1")))
                .andExpect(content().string(containsString("600,00")));
        page(work.decider().acting(), "/sagsbehandling/sager/" + number)
                .andExpect(content().string(containsString("Venter på faktura")))
                .andExpect(content().string(containsString("Registrér en faktura")));
    }

    @Test
    void moreInvoicesShareTheGrantAndNothingAboveItIsPaid() throws Exception {
        CaseNumber number = awaiting();
        sends(work.citizen().acting(), "/borger", number, "1200", "F-1");
        sends(work.decider().acting(), "/sagsbehandling", number, "900", "F-2")
                .andExpect(redirectedUrl("/sagsbehandling/sager/" + number));
        checks(number, Map.of("payInvoice", "YES"));
        paid(number, 1);
        WorkItem second = work.decider().awaitTask(number, "checkInvoice");
        assertThat(Scopes.as(work.decider().acting(), () -> work.decider().tasks().prefill(second)))
                .extracting(shown -> shown.text("willBePaid").orElse(""))
                .asString()
                .contains("600,00 kr.", "højere");
        work.decider().complete(second, Answers.of(Map.of("payInvoice", "YES")));
        paid(number, 2);
        assertThat(orders(number))
                .containsExactly(new BigDecimal("1200.00"), new BigDecimal("600.00"));
        assertThat(line(number).state()).isEqualTo(AwaitedLine.State.USED);
        page(work.citizen().acting(), "/borger/sager/" + number)
                .andExpect(content().string(containsString("Resten skal du selv betale")));
        page(work.decider().acting(), "/sagsbehandling/sager/" + number)
                .andExpect(content().string(containsString("Bevillingen er brugt")));
        refused(number, told("F-3", "10"), "closed");
    }

    @Test
    void theSameInvoiceTwiceIsRefusedAndTheSamePageTwiceIsOnce() {
        CaseNumber number = awaiting();
        InvoiceTold told = told("F-1", "100");
        send(number, told);
        send(number, told);
        assertThat(line(number).invoices()).hasSize(1);
        refused(number, told("f 1", "200"), "twice");
        refused(
                number,
                new InvoiceTold(
                        1,
                        CVR,
                        "F-2",
                        today().plusDays(1),
                        BigDecimal.ONE,
                        UUID.randomUUID(),
                        UUID.randomUUID().toString()),
                "date");
        assertThatThrownBy(
                        () ->
                                Scopes.as(
                                        stranger(),
                                        () -> invoices.send(stranger(), number, told("F-9", "5"))))
                .isInstanceOf(NotFoundForYou.class);
    }

    @Test
    void anInvoiceForSomethingElseIsNotPaidAndTheCitizenReadsWhy() throws Exception {
        CaseNumber number = awaiting();
        sends(work.citizen().acting(), "/borger", number, "500", "F-1");
        WorkItem task = work.decider().awaitTask(number, "checkInvoice");
        assertThatThrownBy(
                        () -> work.decider().complete(task, Answers.of(Map.of("payInvoice", "NO"))))
                .hasMessageContaining("no-why");
        checks(number, Map.of("payInvoice", "NO", "whyNotPaid", "Fakturaen er for et ur."));
        work.until(
                "a letter says why",
                () -> work.letterTitles(number).contains("Vi kan ikke betale din faktura"));
        work.until("it is over", () -> work.happened(number).contains("INVOICE_NOT_PAID"));
        assertThat(orders(number)).isEmpty();
        page(work.citizen().acting(), "/borger/sager/" + number)
                .andExpect(content().string(containsString("Fakturaen er for et ur.")));
        send(number, told("F-1", "500"));
        assertThat(line(number).invoices()).hasSize(2);
    }

    @Test
    void asksForWhatIsMissingAndKeepsTheFile() throws Exception {
        CaseNumber number = awaiting();
        web.perform(
                        multipart("/borger/sager/" + number + "/faktura")
                                .file(file())
                                .param("linje", "1")
                                .param("_step", "next")
                                .param("_shown", "file amount supplier invoiceNumber invoiceDate")
                                .with(SignedInAs.actor(work.citizen().acting()))
                                .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"stored\"")))
                .andExpect(content().string(containsString("error-summary")));
        page(work.citizen().acting(), "/borger/sager/" + number + "/faktura?linje=7")
                .andExpect(content().string(containsString("Vi venter ikke på en faktura her")));
    }

    @Test
    void withoutANemKontoSomebodyFindsAnotherWayAndItIsPaidOnce() throws Exception {
        CitizenAtWork birthe = CitizenAtWork.of(beans, WITHOUT_NEMKONTO);
        CaseNumber number = birthe.apply(ExampleAnswers.urgent());
        work.decider()
                .complete(
                        work.decider().awaitTask(number, "assessApplication"),
                        ExampleAnswers.granted());
        WorkItem task = work.decider().awaitTask(number, "findAnotherWay");
        assertThat(bank.received().effects(number + ":payOut")).isZero();
        page(birthe.acting(), "/borger/sager/" + number)
                .andExpect(content().string(containsString("du har ingen NemKonto")));
        assertThatThrownBy(
                        () ->
                                work.decider()
                                        .complete(
                                                task,
                                                Answers.of(
                                                        Map.of(
                                                                "way",
                                                                "ACCOUNT",
                                                                "registration",
                                                                "12",
                                                                "account",
                                                                "567890",
                                                                "why",
                                                                "Ringet op."))))
                .hasMessageContaining("no-account");
        // There is still no NemKonto: the task comes back.
        work.decider().complete(task, Answers.of(Map.of("way", "NEMKONTO", "why", "Oprettet.")));
        work.until("it was tried", () -> orders(number).size() == 2);
        work.decider()
                .complete(
                        work.decider().awaitTask(number, "findAnotherWay"),
                        Answers.of(
                                Map.of(
                                        "way",
                                        "ACCOUNT",
                                        "registration",
                                        "1234",
                                        "account",
                                        "567 890",
                                        "why",
                                        "Birthe læste nummeret op.")));
        work.until("it is paid", () -> happened(birthe, number).contains("PAID_ANOTHER_WAY"));
        assertThat(bank.received().effects(number + ":payAnotherWay:2")).isEqualTo(1);
        page(birthe.acting(), "/borger/sager/" + number)
                .andExpect(content().string(containsString("den konto, du har givet os")));
        page(work.decider().acting(), "/sagsbehandling/sager/" + number)
                .andExpect(content().string(containsString("Betalt ad en anden vej")));
    }

    @Test
    void whatComesBackAsksOnceThoughToldTwiceAndIsPaidOnce() {
        CaseNumber number = paidAtOnce();
        String reference = number + ":payOut";
        bank.returned().comesBack(reference, "ACCOUNT_CLOSED");
        bank.returned().misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        rounds.look();
        bank.returned().comesBack(reference, "ACCOUNT_CLOSED");
        bank.returned().comesBack("nobody's", "ACCOUNT_CLOSED");
        rounds.look();
        assertThat(tasks(number)).hasSize(1);
        WorkItem task = work.decider().awaitTask(number, "findAnotherWay");
        work.decider()
                .complete(
                        task,
                        Answers.of(
                                Map.of(
                                        "way",
                                        "SUPPLIER",
                                        "supplierCvr",
                                        CVR,
                                        "why",
                                        "Borgeren beder os betale optikeren.")));
        work.until("it is paid", () -> work.happened(number).contains("PAID_ANOTHER_WAY"));
        assertThat(bank.received().effects(number + ":payAnotherWay:1")).isEqualTo(1);
        assertThat(tasks(number)).isEmpty();
        rounds.look();
        assertThat(tasks(number)).isEmpty();
    }

    @Test
    void whatComesBackTwiceIsAskedAboutTwiceAndMayBePaidOutside() {
        CaseNumber number = paidAtOnce();
        bank.returned().comesBack(number + ":payOut", "NO_SUCH_ACCOUNT");
        rounds.look();
        work.decider()
                .complete(
                        work.decider().awaitTask(number, "findAnotherWay"),
                        Answers.of(Map.of("way", "NEMKONTO", "why", "Den er rettet.")));
        work.until("it is paid", () -> work.happened(number).contains("PAID_ANOTHER_WAY"));
        bank.returned().comesBack(number + ":payAnotherWay:1", "UNKNOWN");
        rounds.look();
        WorkItem task = work.decider().awaitTask(number, "findAnotherWay");
        assertThatThrownBy(() -> work.decider().complete(task, outside(today().plusDays(1))))
                .hasMessageContaining("day-ahead");
        work.decider().complete(task, outside(today()));
        assertThat(tasks(number)).isEmpty();
        assertThat(orders(number)).hasSize(3);
    }

    @Test
    void aClosedCaseIsAskedAboutAllTheSame() {
        CaseNumber number = paidAtOnce();
        await().atMost(ComplainantAtWork.SOON)
                .ignoreExceptionsInstanceOf(ProcessEngineException.class)
                .until(
                        () -> {
                            try (var scope = Scopes.openSystem()) {
                                processes.moveTimer(
                                        number.value(),
                                        "complaintWindow",
                                        Instant.now().minusSeconds(1));
                            }
                            return work.happened(number).contains("CLOSED");
                        });
        bank.returned().comesBack(number + ":payOut", "ACCOUNT_CLOSED");
        rounds.look();
        assertThat(tasks(number)).hasSize(1);
    }

    @Test
    void whatIsToldBeforeItsOrderIsWrittenIsTakenLater() {
        CaseNumber number = paidAtOnce();
        var early =
                new ReturnedPayment(
                        "EARLY-" + number, number + ":payAnotherWay:1", today(), Reason.UNKNOWN);
        try (var scope = Scopes.openSystem()) {
            returnedMoney.heard(early);
        }
        assertThat(tasks(number)).isEmpty();
        bank.returned().comesBack(number + ":payOut", "ACCOUNT_CLOSED");
        rounds.look();
        work.decider()
                .complete(
                        work.decider().awaitTask(number, "findAnotherWay"),
                        Answers.of(Map.of("way", "NEMKONTO", "why", "Den er rettet.")));
        work.until("it is paid", () -> work.happened(number).contains("PAID_ANOTHER_WAY"));
        rounds.look();
        assertThat(tasks(number)).hasSize(1);
    }

    @Test
    void aListThatIsDownWaitsAndLosesNothing() {
        CaseNumber number = paidAtOnce();
        bank.returned().comesBack(number + ":payOut", "ACCOUNT_CLOSED");
        bank.returned().misbehaveOnce(Fault.of(Fault.Kind.DOWN));
        rounds.look();
        assertThat(tasks(number)).isEmpty();
        rounds.look();
        assertThat(tasks(number)).hasSize(1);
    }

    private static Answers outside(LocalDate on) {
        return Answers.of(Map.of("way", "OUTSIDE", "paidOn", on, "why", "Hentet i kassen."));
    }

    private CaseNumber awaiting() {
        CaseNumber number =
                work.decided(ExampleAnswers.granted().with("lines[0].payWhen", "AGAINST_INVOICE"));
        work.until("it waits", () -> !lines(number).isEmpty());
        assertThat(work.happened(number)).doesNotContain("PAID");
        return number;
    }

    private CaseNumber paidAtOnce() {
        CaseNumber number = work.decided(ExampleAnswers.granted());
        work.until("the money is ordered", () -> work.happened(number).contains("PAID"));
        return number;
    }

    private void checks(CaseNumber number, Map<String, ?> answers) {
        work.decider()
                .complete(work.decider().awaitTask(number, "checkInvoice"), Answers.of(answers));
    }

    private void paid(CaseNumber number, int invoice) {
        work.until(
                "it is paid",
                () -> line(number).invoices().get(invoice - 1).state() == Invoice.State.PAID);
    }

    private ResultActions page(ActingContext who, String path) throws Exception {
        return web.perform(get(path).with(SignedInAs.actor(who)));
    }

    private ResultActions sends(
            ActingContext who, String door, CaseNumber number, String amount, String invoiceNumber)
            throws Exception {
        return web.perform(
                multipart(door + "/sager/" + number + "/faktura")
                        .file(file())
                        .param("linje", "1")
                        .param("key", UUID.randomUUID().toString())
                        .param("_step", "next")
                        .param("_shown", "file amount supplier invoiceNumber invoiceDate")
                        .param("amount", amount)
                        .param("supplier", CVR)
                        .param("invoiceNumber", invoiceNumber)
                        .param("invoiceDate-day", "1")
                        .param("invoiceDate-month", "11")
                        .param("invoiceDate-year", "2026")
                        .with(SignedInAs.actor(who))
                        .with(csrf()));
    }

    private static MockMultipartFile file() {
        return new MockMultipartFile("file", "faktura.pdf", "application/pdf", ExampleFiles.pdf());
    }

    private static InvoiceTold told(String invoiceNumber, String amount) {
        return new InvoiceTold(
                1,
                CVR,
                invoiceNumber,
                today(),
                new BigDecimal(amount),
                UUID.randomUUID(),
                UUID.randomUUID().toString());
    }

    private void send(CaseNumber number, InvoiceTold told) {
        Scopes.as(
                work.citizen().acting(),
                () -> invoices.send(work.citizen().acting(), number, told));
    }

    private void refused(CaseNumber number, InvoiceTold told, String why) {
        assertThatThrownBy(() -> send(number, told))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("applications.invoice.refused." + why);
    }

    private ActingContext stranger() {
        return CitizenAtWork.of(beans, "830691-0184").acting();
    }

    private List<AwaitedLine> lines(CaseNumber number) {
        return Scopes.as(
                work.citizen().acting(), () -> invoices.of(work.citizen().acting(), number));
    }

    private AwaitedLine line(CaseNumber number) {
        return lines(number).get(0);
    }

    /** The amounts of the case's payments, those that did not get through included. */
    private List<BigDecimal> orders(CaseNumber number) {
        var rows = beans.getBean(MoneyOrderRows.class);
        var applications = beans.getBean(ApplicationRows.class);
        var inTransaction = beans.getBean(TransactionTemplate.class);
        return Scopes.asSystem(
                () ->
                        inTransaction.execute(
                                status ->
                                        rows
                                                .of(
                                                        applications.get(
                                                                ActingContext.system(),
                                                                Action.HANDLE,
                                                                number))
                                                .stream()
                                                .map(MoneyOrder::amount)
                                                .toList()));
    }

    private List<WorkItem> tasks(CaseNumber number) {
        var list = beans.getBean(WorkList.class);
        return Scopes.as(work.decider().acting(), () -> list.openOn(number.value())).stream()
                .filter(item -> item.activity().equals("findAnotherWay"))
                .toList();
    }

    private static List<String> happened(CitizenAtWork who, CaseNumber number) {
        return who.view(number).story().stream().map(ApplicationSummary.Step::what).toList();
    }

    private static LocalDate today() {
        return LocalDate.now(WorkList.COPENHAGEN);
    }
}
