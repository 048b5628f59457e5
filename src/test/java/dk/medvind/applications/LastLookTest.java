package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.WithOutsideSystems;
import dk.medvind.applications.CitizenForms.OpenForm;
import dk.medvind.applications.CitizenForms.Task;
import dk.medvind.forms.Answers;
import dk.medvind.identity.Scopes;
import dk.medvind.simulators.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody sends a register's value that they have not seen, and no register stops a sending. */
@OnMedvindWithOutsideSystems
class LastLookTest {

    private static final Answers ANSWERS = ExampleAnswers.glasses().with("partner", "SPOUSE");

    @Autowired BeanFactory beans;
    @Autowired LastLook lastLook;
    @Autowired OwnValueRows rows;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transactions;

    private CitizenAtWork citizen;
    private CaseNumber number;

    @BeforeEach
    void aDraftThatRegistersFilledIn() {
        citizen = CitizenAtWork.of(beans, "830691-0184");
        number = citizen.begin();
        citizen.write(number, Task.APPLICATION, ANSWERS);
        await("all registers have told")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> open().form(),
                        form ->
                                form.held("registeredIncome").isPresent()
                                        && form.held("registeredBenefits").isPresent()
                                        && form.held("registeredSavings").isPresent()
                                        && form.held("name").isPresent());
    }

    @AfterEach
    void registersAreWell() {
        WithOutsideSystems.simulators().income().behave();
    }

    @Test
    void whatIsAsItWasSeenIsSent() {
        send(seen());
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void aValueThatChangedSinceIsShownAgainBeforeItIsSent() {
        incomeWasThenAndLongAgo("12000");
        String seen = seen();

        assertThatThrownBy(() -> send(seen))
                .isInstanceOfSatisfying(
                        HeldChanged.class,
                        changed ->
                                assertThat(changed.questions())
                                        .containsExactly("registeredIncome"));
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(open().answers().number("registeredIncome").orElseThrow())
                .isEqualByComparingTo("15800");

        send(seen());
        assertThat(citizen.sent(number).get(0).answers().number("registeredIncome").orElseThrow())
                .isEqualByComparingTo("15800");
    }

    @Test
    void aValueThatStandsIsNotToldAlthoughItWasFetchedAnew() {
        incomeIsFromLongAgo();
        send(seen());
        assertThat(citizen.view(number).state()).isEqualTo(ApplicationState.SUBMITTED);
    }

    @Test
    void aRegisterThatFailsAtThatMomentHoldsNobodyUp() {
        incomeWasThenAndLongAgo("12000");
        String seen = seen();
        WithOutsideSystems.simulators().income().misbehave(Fault.slow(Duration.ofSeconds(20)));

        long began = System.nanoTime();
        send(seen);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
        assertThat(citizen.sent(number).get(0).answers().number("registeredIncome").orElseThrow())
                .isEqualByComparingTo("12000");
    }

    @Test
    void aPageThatShowedNothingShowsItFirst() {
        assertThatThrownBy(() -> send("")).isInstanceOf(HeldChanged.class);
        assertThatThrownBy(() -> send("name=0 registeredIncome=§")).isInstanceOf(HeldChanged.class);
    }

    @Test
    void theSameSendingAgainHasNoFurtherEffect() {
        String key = UUID.randomUUID().toString();
        send(key, seen());
        send(key, "");
        assertThat(citizen.sent(number)).hasSize(1);
    }

    private void incomeWasThenAndLongAgo(String kroner) {
        UUID id = open().applicationId();
        inSystem(
                () ->
                        rows.keep(
                                id,
                                OwnRegister.INCOME,
                                List.of(
                                        RegisterValue.number(
                                                "income.monthly",
                                                new BigDecimal(kroner),
                                                List.of(),
                                                Instant.now()))));
        incomeIsFromLongAgo();
    }

    private void incomeIsFromLongAgo() {
        UUID id = open().applicationId();
        inSystem(
                () ->
                        sql.sql(
                                        "update prefill set asked_at = asked_at - interval '2 days'"
                                                + " where application_id = ? and register = 'INCOME'")
                                .param(id)
                                .update());
    }

    private void inSystem(Runnable work) {
        Scopes.asSystem(
                () ->
                        transactions.execute(
                                status -> {
                                    work.run();
                                    return true;
                                }));
    }

    private OpenForm open() {
        return citizen.open(number, Task.APPLICATION);
    }

    private String seen() {
        return lastLook.seen(open());
    }

    private void send(String seen) {
        send(UUID.randomUUID().toString(), seen);
    }

    private void send(String key, String seen) {
        try (var scope = Scopes.open(citizen.acting())) {
            lastLook.send(citizen.acting(), number, Task.APPLICATION, key, seen);
        }
    }
}
