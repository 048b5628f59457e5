package dk.medvind.integrations.cardpayment;

import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.cardpayment.CardPayment.State;
import dk.medvind.integrations.wire.Lines;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.CardPaymentPage;
import dk.medvind.simulators.CardPaymentSimulator;
import dk.medvind.simulators.Fault;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CardPaymentsAdapterTest {

    private static final URI NOWHERE = URI.create("http://localhost:9/");

    final CardPaymentSimulator simulator = SIMULATORS.cardPayment();
    final CardPayments cards = adapter(OnTheWire.lines());

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void opensOnePageHoweverOftenItIsAsked() {
        CallBasis basis = basis();
        PaymentPage page = cards.open(order("a:fee:1"), basis);
        assertThat(cards.open(order("a:fee:1"), basis)).isEqualTo(page);
        assertThat(page.page().toString()).startsWith(simulator.page().address().toString());
        assertThat(simulator.received().effects(basis.callKey())).isEqualTo(1);
    }

    @Test
    void opensTheSamePageAfterALostAnswer() {
        CallBasis basis = basis();
        simulator.misbehaveOnce(Fault.of(Fault.Kind.WRITE_THEN_DROP));
        failsAs(Kind.UNREACHABLE, () -> cards.open(order("b:fee:1"), basis));
        cards.open(order("b:fee:1"), basis);
        assertThat(simulator.received().effects(basis.callKey())).isEqualTo(1);
    }

    @Test
    void sendsNobodyToAPageElsewhere() {
        var elsewhere =
                new CardPaymentsAdapter(
                        OnTheWire.lines(),
                        new CardPaymentSettings(URI.create("https://betaling.example"), null));
        failsAs(Kind.GARBAGE, () -> elsewhere.open(order("c:fee:1"), basis()));
    }

    @Test
    void tellsHowFarAPaymentIs() {
        String id = cards.open(order("d:fee:1"), basis()).id();
        assertThat(cards.find(id, basis()).state()).isEqualTo(State.OPEN);
        simulator.page().settle("d:fee:1", "PAID");
        assertThat(cards.find(id, basis()).state()).isEqualTo(State.PAID);
        assertThat(cards.find(id, basis()).amount()).isEqualByComparingTo("225");
    }

    @Test
    void givesBackOnceAndOnlyWhatWasPaid() {
        String id = cards.open(order("e:fee:1"), basis()).id();
        failsAs(Kind.REFUSED, () -> cards.refund(id, basis()));
        simulator.page().settle("e:fee:1", "PAID");
        CallBasis basis = basis();
        cards.refund(id, basis);
        cards.refund(id, basis);
        assertThat(cards.find(id, basis()).state()).isEqualTo(State.REFUNDED);
        assertThat(simulator.received().effects(basis.callKey())).isEqualTo(1);
    }

    @Test
    void believesOnlyWhatIsSigned() {
        byte[] message = "{\"id\":\"K1\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(cards.signed(message, CardPaymentPage.signature(message))).isTrue();
        assertThat(cards.signed(message, "")).isFalse();
        assertThat(cards.signed(message, CardPaymentPage.signature(new byte[0]))).isFalse();
        var withoutKey =
                new CardPaymentsAdapter(OnTheWire.lines(), new CardPaymentSettings(null, null));
        assertThat(withoutKey.signed(message, CardPaymentPage.signature(message))).isFalse();
    }

    @Test
    void refusesToBePaidNothing() {
        assertThatThrownBy(() -> new CardOrder("r", BigDecimal.ZERO, "t", NOWHERE, NOWHERE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = adapter(lines);
                    return () -> adapter.open(order("f:fee:1"), basis());
                });
        String id = cards.open(order("g:fee:1"), basis()).id();
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = adapter(lines);
                    return () -> adapter.find(id, basis());
                });
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(simulator, () -> cards.open(order("h:fee:1"), basis()));
    }

    private CardPayments adapter(Lines lines) {
        var key = SIMULATORS.properties().get("medvind.card-payment.answer-key");
        return new CardPaymentsAdapter(
                lines, new CardPaymentSettings(simulator.page().address(), key));
    }

    private static CardOrder order(String reference) {
        return new CardOrder(reference, new BigDecimal("225"), "Sundhedskort", NOWHERE, NOWHERE);
    }
}
