package dk.medvind.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.OnMedvindWithOutsideSystems;
import dk.medvind.identity.Scopes;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.simulators.CardPaymentPage;
import dk.medvind.simulators.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Fees paid well, not at all, twice, too late and unnoticed. */
@OnMedvindWithOutsideSystems
class FeePaymentsTest {

    @Autowired BeanFactory beans;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    @Value("${medvind.site.address}")
    String site;

    private HealthCardWorld world;
    private CaseNumber number;

    @BeforeEach
    void aFeeIsDue() {
        world = HealthCardWorld.in(beans);
        number = world.applies(HealthCardAnswers.lostCard());
        world.awaitFee(number);
    }

    @AfterEach
    void allIsWell() {
        world.cards().behave();
    }

    @Test
    void twoPressesOpenOnePage() {
        assertThat(world.opensPage(number)).isEqualTo(world.opensPage(number));
    }

    @Test
    void thePaymentIsAnsweredToTheAddressThatIsConfigured() {
        world.opensPage(number);
        assertThat(there(1).returnUrl())
                .isEqualTo(site + "/borger/sager/" + number + "/gebyr/retur");
        assertThat(there(1).callbackUrl()).isEqualTo(site + "/betalingssvar");
    }

    @Test
    void citizensOpenPaymentsAndWriteNotHowTheyWent() {
        world.opensPage(number);
        assertThat(asCitizen("update fee_payment set state = 'PAID'")).isZero();
        assertThat(asCitizen("update fee_payment set amount = 1")).isZero();
        assertThatThrownBy(
                        () ->
                                asCitizen(
                                        "insert into fee_payment select gen_random_uuid(), application_id, 9, amount,"
                                                + " 'PAID', 'mine', page, opened_at, looked_at from fee_payment"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> asCitizen("delete from fee_payment"))
                .isInstanceOf(DataAccessException.class);
        assertThat(world.fee(number).state()).isEqualTo(FeeView.State.DUE);
    }

    private int asCitizen(String statement) {
        return Scopes.as(
                world.citizen().acting(),
                () -> transaction.execute(status -> sql.sql(statement).update()));
    }

    @Test
    void whoGoesBackMayTryAgain() {
        world.opensPage(number);
        world.onThePage(number, 1, "CANCELLED");
        assertThat(world.comesBack(number)).isEqualTo(FeeResult.NOT_PAID);
        assertThat(world.fee(number).state()).isEqualTo(FeeView.State.DUE);

        world.opensPage(number);
        world.onThePage(number, 2, "PAID");
        assertThat(world.comesBack(number)).isEqualTo(FeeResult.PAID);
        world.awaitStory(number, "ORDERED");
    }

    @Test
    void whoClosesTheWindowIsFoundByTheClock() {
        world.opensPage(number);
        world.onThePage(number, 1, "PAID");
        timePasses();
        world.awaitStory(number, "FEE_PAID", "ORDERED");
    }

    @Test
    void whatIsPaidTwiceIsGivenBackOnce() {
        world.opensPage(number);
        world.onThePage(number, 1, "CANCELLED");
        world.comesBack(number);
        world.opensPage(number);
        world.onThePage(number, 2, "PAID");
        world.comesBack(number);
        world.onThePage(number, 1, "PAID");
        assertThat(theySay(1)).isTrue();
        assertThat(theySay(1)).isTrue();

        timePasses();
        world.awaitStory(number, "FEE_REFUNDED", "ORDERED");
        assertThat(stateThere(1)).isEqualTo("REFUNDED");
        assertThat(stateThere(2)).isEqualTo("PAID");
    }

    @Test
    void whatIsPaidTooLateIsGivenBack() {
        world.opensPage(number);
        world.citizen().withdraw(number);
        world.onThePage(number, 1, "PAID");
        assertThat(world.comesBack(number)).isEqualTo(FeeResult.GIVEN_BACK);
        timePasses();
        world.awaitStory(number, "FEE_REFUNDED");
        assertThat(stateThere(1)).isEqualTo("REFUNDED");
    }

    @Test
    void aPaymentSystemThatIsDownCostsOnlyTime() {
        world.cards().misbehave(Fault.fail(503));
        assertThatThrownBy(() -> world.opensPage(number)).isInstanceOf(OutsideSystemFailed.class);
        assertThat(world.fee(number).state()).isEqualTo(FeeView.State.DUE);

        world.cards().behave();
        world.opensPage(number);
        world.cards().misbehave(Fault.fail(503));
        assertThat(world.comesBack(number)).isEqualTo(FeeResult.SILENT);
        world.cards().behave();
        world.onThePage(number, 1, "PAID");
        assertThat(world.comesBack(number)).isEqualTo(FeeResult.PAID);
    }

    @Test
    void messagesOfOthersAreNotBelieved() {
        world.opensPage(number);
        byte[] message = message(1);
        assertThat(world.payments().told(message, "00", id(1))).isFalse();
        assertThat(world.fee(number).state()).isEqualTo(FeeView.State.DUE);
    }

    @Test
    void evenASignedMessageIsOnlyAReasonToLook() {
        world.opensPage(number);
        assertThat(theySay(1)).isTrue();
        assertThat(world.fee(number).state()).isEqualTo(FeeView.State.DUE);
    }

    private boolean theySay(int attempt) {
        byte[] message = message(attempt);
        return world.payments().told(message, CardPaymentPage.signature(message), id(attempt));
    }

    private byte[] message(int attempt) {
        return ("{\"id\":\"" + id(attempt) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private String id(int attempt) {
        return there(attempt).id();
    }

    private String stateThere(int attempt) {
        return there(attempt).state();
    }

    private dk.medvind.simulators.CardPaymentSimulator.Payment there(int attempt) {
        return world.cards()
                .underReference(FeeAttempt.reference(number.value(), attempt))
                .orElseThrow();
    }

    /** Enough of it for the clock to look after payments of which nobody told. */
    private void timePasses() {
        Scopes.asSystem(
                () ->
                        transaction.execute(
                                status ->
                                        sql.sql(
                                                        "update fee_payment set looked_at = looked_at - interval '5 minutes'")
                                                .update()));
        beans.getBean(FeeRounds.class).look();
    }
}
