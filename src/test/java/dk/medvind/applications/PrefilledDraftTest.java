package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.ExampleActors;
import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Access.Action;
import dk.medvind.identity.ActingContext;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.OutsideCall;
import dk.medvind.integrations.OutsideCalls;
import dk.medvind.integrations.OutsideSystem;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.Simulators;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A citizen finds what the registers hold, can say something else, and is never held up by them.
 */
@OnMedvindWithOutsideSystems
class PrefilledDraftTest {

    private static final String MARRIED = "830691-0184";
    private static final String PROTECTED = "770579-0153";
    private static final Set<String> SHOWN =
            Set.of(
                    "name",
                    "address",
                    "partner",
                    "childrenAtHome",
                    "registeredIncome",
                    "registeredBenefits",
                    "registeredSavings");

    private final Simulators outside = WithOutsideSystems.simulators();

    @Autowired BeanFactory beans;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;
    @Autowired Disputes disputes;
    @Autowired ApplicationRows rows;
    @Autowired OutsideCalls calls;

    @AfterEach
    void allAreWellAgain() {
        outside.all().forEach(system -> system.behave());
    }

    @Test
    void showsWhatIsHeldWithItsSourceAndDay() {
        var citizen = citizen(MARRIED);
        CaseNumber number = citizen.begin();
        OpenForm open = openWithAll(citizen, number);

        assertThat(open.answers().text("name")).contains("Maria Lund Sørensen");
        assertThat(open.answers().text("partner")).contains("SPOUSE");
        assertThat(open.answers().number("registeredIncome").orElseThrow())
                .isEqualByComparingTo("15800");
        assertThat(open.form().held("registeredSavings").orElseThrow().source(Locale.ENGLISH))
                .contains("31 December", "tax register");
    }

    @Test
    void aSpousesValuesAreNotAskedForWhileTheFormIsWritten() {
        var citizen = citizen(MARRIED);
        CaseNumber number = citizen.begin();
        openWithAll(citizen, number);
        assertThat(calls.of(number.value()))
                .filteredOn(call -> call.system() == OutsideSystem.INCOME)
                .extracting(OutsideCall::callKey)
                .containsExactly(number + ":prefill:income");
    }

    @Test
    void aProtectedAddressIsNotOnThePage() {
        var citizen = citizen(PROTECTED);
        OpenForm open = openWithAll(citizen, citizen.begin());
        assertThat(open.answers().text("address")).isEmpty();
        assertThat(open.form().held("address").orElseThrow().details(Locale.forLanguageTag("da")))
                .containsExactly("Adressen er beskyttet");
    }

    @Test
    void theHomeIsKnownFromTheAddressInCpr() {
        var citizen = citizen(MARRIED);
        OpenForm open = openWith(citizen, citizen.begin(), Set.of("tenure"));
        assertThat(open.answers().text("tenure")).contains("COOPERATIVE");
        assertThat(open.form().held("tenure").orElseThrow().details(Locale.forLanguageTag("da")))
                .containsExactly("Størrelse: 82 m²", "Antal værelser: 3");
    }

    @Test
    void nothingIsAskedAboutAProtectedAddress() {
        outside.addresses().reset();
        var citizen = citizen(PROTECTED);
        CaseNumber number = citizen.begin();
        openWithAll(citizen, number);
        citizen.forms().awaitRegisters(citizen.open(number, Task.APPLICATION));
        assertThat(outside.addresses().received().requests()).isEmpty();
        assertThat(citizen.open(number, Task.APPLICATION).form().held("tenure")).isEmpty();
    }

    @Test
    void whatIsKeptIsSealed() {
        var citizen = citizen(MARRIED);
        CaseNumber number = citizen.begin();
        openWithAll(citizen, number);
        List<byte[]> stored =
                Scopes.asSystem(
                        () ->
                                transactions.execute(
                                        status ->
                                                sql.sql(
                                                                "select content from prefill where content is not null")
                                                        .query(byte[].class)
                                                        .list()));
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes)).doesNotContain("Maria", "cpr."));
    }

    @Test
    void silentRegistersOpenTheirQuestionsAndNobodyWaitsLong() {
        outside.all().forEach(system -> system.misbehave(Fault.slow(Duration.ofSeconds(20))));
        var citizen = citizen(MARRIED);
        CaseNumber number = citizen.begin();
        OpenForm open = citizen.open(number, Task.APPLICATION);

        long began = System.nanoTime();
        citizen.forms().awaitRegisters(open);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        assertThat(citizen.open(number, Task.APPLICATION).form().held("name")).isEmpty();
    }

    @Test
    void aValueAboutSomebodyElseIsNotShown() {
        outside.cpr().misbehave(Fault.of(Fault.Kind.WRONG_PERSON));
        outside.assets().misbehave(Fault.of(Fault.Kind.WRONG_PERSON));
        var citizen = citizen(MARRIED);
        CaseNumber number = citizen.begin();
        OpenForm open = openWith(citizen, number, Set.of("registeredIncome", "registeredBenefits"));
        citizen.forms().awaitRegisters(open);

        OpenForm later = citizen.open(number, Task.APPLICATION);
        assertThat(later.form().held("name")).isEmpty();
        assertThat(later.form().held("registeredSavings")).isEmpty();
    }

    @Test
    void aDisputedValueIsKeptBesideTheRegistersWithItsReason() {
        var citizen = citizen(MARRIED);
        CaseNumber number = citizen.begin();
        openWithAll(citizen, number);
        citizen.write(
                number,
                Task.APPLICATION,
                ExampleAnswers.glasses()
                        .with("partner", "SPOUSE")
                        .with("registeredIncome", new BigDecimal("9000"))
                        .with("registeredIncomeReason", "Jeg er gået ned i tid."));
        citizen.send(number, Task.APPLICATION);

        var sent = citizen.sent(number).get(0);
        assertThat(sent.answers().number("registeredIncome").orElseThrow())
                .isEqualByComparingTo("9000");
        assertThat(sent.answers().text("name")).contains("Maria Lund Sørensen");
        var shown =
                Scopes.asSystem(
                        () ->
                                transactions.execute(
                                        status ->
                                                disputes.of(
                                                        rows.get(
                                                                ActingContext.system(),
                                                                Action.HANDLE,
                                                                number),
                                                        Locale.forLanguageTag("da"))));
        assertThat(shown)
                .singleElement()
                .satisfies(
                        dispute -> {
                            assertThat(dispute.citizen()).containsExactly("9.000 kr.");
                            assertThat(dispute.register().get(0)).contains("15.800");
                            assertThat(dispute.reason()).isEqualTo("Jeg er gået ned i tid.");
                        });
    }

    @Test
    void whatTheRegistersToldGoesWithTheDraft() {
        var citizen = citizen(MARRIED);
        CaseNumber number = citizen.begin();
        openWithAll(citizen, number);
        citizen.write(number, Task.APPLICATION, ExampleAnswers.glasses().with("partner", "SPOUSE"));
        citizen.send(number, Task.APPLICATION);
        Integer left =
                Scopes.asSystem(
                        () ->
                                transactions.execute(
                                        status ->
                                                sql.sql(
                                                                "select count(*) from prefill p join application a"
                                                                        + " on a.id = p.application_id where a.case_number = ?")
                                                        .param(number.value())
                                                        .query(Integer.class)
                                                        .single()));
        assertThat(left).isZero();
    }

    @Test
    void anAnswerThatSaysTheSameIsNoDispute() {
        var citizen = citizen(MARRIED);
        CaseNumber number = citizen.begin();
        OpenForm open = openWithAll(citizen, number);
        assertThat(open.form().own(open.answers()).keys()).doesNotContainAnyElementsOf(SHOWN);
        assertThat(open.form().own(Answers.of(Map.of("partner", "SPOUSE"))).isEmpty()).isTrue();
    }

    private CitizenAtWork citizen(String cpr) {
        return CitizenAtWork.in(beans, ExampleActors.in(beans).citizen(cpr, "Maria Eksempel"));
    }

    private static OpenForm openWithAll(CitizenAtWork citizen, CaseNumber number) {
        return openWith(
                citizen,
                number,
                Set.of("name", "registeredIncome", "registeredBenefits", "registeredSavings"));
    }

    private static OpenForm openWith(CitizenAtWork citizen, CaseNumber number, Set<String> held) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            OpenForm open = citizen.open(number, Task.APPLICATION);
                            citizen.forms().awaitRegisters(open);
                            return citizen.open(number, Task.APPLICATION);
                        },
                        open -> held.stream().allMatch(key -> open.form().held(key).isPresent()));
    }
}
