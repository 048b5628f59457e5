package dk.medvind.integrations.payments;

import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.payments.ReturnedPayment.Reason;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.ReturnedMoney;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReturnedPaymentsAdapterTest {

    final ReturnedMoney simulator = SIMULATORS.payments().returned();
    final ReturnedPayments payments = new ReturnedPaymentsAdapter(OnTheWire.lines());
    private long from;

    @BeforeEach
    void begin() {
        simulator.comesBack("first", "NO_SUCH_ACCOUNT");
        from = payments.after(0, basis()).position();
    }

    @AfterEach
    void reset() {
        SIMULATORS.payments().reset();
    }

    @Test
    void tellsWhatCameBackSinceThen() {
        simulator.comesBack("a", "ACCOUNT_CLOSED");
        simulator.comesBack("b", "A_WORD_OF_NEXT_YEAR");
        var news = payments.after(from, basis());
        assertThat(news.payments())
                .extracting(ReturnedPayment::reference)
                .containsExactly("a", "b");
        assertThat(news.payments())
                .extracting(ReturnedPayment::reason)
                .containsExactly(Reason.ACCOUNT_CLOSED, Reason.UNKNOWN);
        assertThat(payments.after(news.position(), basis()).payments()).isEmpty();
    }

    @Test
    void whatIsToldTwiceHasOneName() {
        simulator.comesBack("a", "ACCOUNT_CLOSED");
        simulator.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        assertThat(payments.after(from, basis()).payments())
                .hasSize(2)
                .extracting(ReturnedPayment::id)
                .containsOnly(payments.after(from, basis()).payments().get(0).id());
    }

    @Test
    void refusesAListThatIsOutOfOrder() {
        simulator.comesBack("a", "ACCOUNT_CLOSED");
        simulator.comesBack("b", "ACCOUNT_CLOSED");
        simulator.misbehaveOnce(Fault.of(Fault.Kind.WRONG_PERSON));
        failsAs(Kind.GARBAGE, () -> payments.after(from, basis()));
    }

    @Test
    void waitsWhileTheSystemIsDown() {
        simulator.misbehaveOnce(Fault.of(Fault.Kind.DOWN));
        failsAs(Kind.UNREACHABLE, () -> payments.after(from, basis()));
    }
}
