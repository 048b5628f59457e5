package dk.medvind.integrations.payments;

import static dk.medvind.integrations.wire.OnTheWire.ANDERS;
import static dk.medvind.integrations.wire.OnTheWire.MARIA;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.identity.CprNumber;
import dk.medvind.identity.CvrNumber;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.PaymentsSimulator;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentsAdapterTest {

    final PaymentsSimulator simulator = SIMULATORS.payments();
    final Payments payments = new PaymentsAdapter(OnTheWire.lines());

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void paysOnceThoughTheReceiverChecksNoKey() {
        payments.pay(payment(ANDERS, "1250"), "ref", basis());
        payments.pay(payment(ANDERS, "1250"), "ref", basis());
        assertThat(simulator.received().effects("ref")).isEqualTo(1);
        var ordered = payments.find("ref", basis()).orElseThrow();
        assertThat(ordered.amount()).isEqualByComparingTo("1250.00");
        assertThat(payments.find("other", basis())).isEmpty();
    }

    @Test
    void paysOnceThoughTheAnswerWasLost() {
        // The look-up comes first: the order itself is the second request.
        simulator.misbehaveOnceAfter(1, Fault.of(Fault.Kind.WRITE_THEN_DROP));
        failsAs(Kind.UNREACHABLE, () -> payments.pay(payment(ANDERS, "900"), "lost", basis()));
        assertThat(simulator.received().effects("lost")).isEqualTo(1);
        payments.pay(payment(ANDERS, "900"), "lost", basis());
        assertThat(simulator.received().effects("lost")).isEqualTo(1);
    }

    @Test
    void takesAPaymentToldTwiceForOne() {
        payments.pay(payment(ANDERS, "900"), "told", basis());
        simulator.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        assertThat(payments.find("told", basis()).orElseThrow().reference()).isEqualTo("told");
    }

    @Test
    void aReferenceStandsForOneAmountAndPayee() {
        payments.pay(payment(ANDERS, "900"), "ref", basis());
        failsAs(Kind.CONFLICT, () -> payments.pay(payment(ANDERS, "901"), "ref", basis()));
        failsAs(Kind.CONFLICT, () -> payments.pay(payment(MARIA, "900"), "ref", basis()));
    }

    @Test
    void saysThatThePayeeHasNoNemKonto() {
        var birthe = CprNumber.parse("610165-3334");
        failsAs(Kind.NO_ACCOUNT, () -> payments.pay(payment(birthe, "900"), "none", basis()));
    }

    @Test
    void paysACompanyOnceByItsNumber() {
        var bill = toCompany("64942212");
        payments.pay(bill, "bill", basis());
        payments.pay(bill, "bill", basis());
        assertThat(simulator.received().effects("bill")).isEqualTo(1);
        failsAs(Kind.CONFLICT, () -> payments.pay(payment(ANDERS, "900"), "bill", basis()));
    }

    @Test
    void saysThatACompanyHasNoNemKonto() {
        var bill = toCompany(PaymentsSimulator.COMPANY_WITHOUT_ACCOUNT);
        failsAs(Kind.NO_ACCOUNT, () -> payments.pay(bill, "no-account", basis()));
    }

    @Test
    void paysToAnAccountThatThePersonHasTold() {
        var birthe = CprNumber.parse("610165-3334");
        var told =
                new Payment(
                        new Payee.OwnAccount(birthe, new BankAccount("1234", "567890")),
                        new BigDecimal("900"),
                        LocalDate.of(2026, 12, 1),
                        "Enkeltydelse");
        payments.pay(told, "account", basis());
        payments.pay(told, "account", basis());
        assertThat(simulator.received().effects("account")).isEqualTo(1);
        var another =
                new Payment(
                        new Payee.OwnAccount(birthe, new BankAccount("1234", "567891")),
                        new BigDecimal("900"),
                        LocalDate.of(2026, 12, 1),
                        "Enkeltydelse");
        failsAs(Kind.CONFLICT, () -> payments.pay(another, "account", basis()));
    }

    private static Payment toCompany(String number) {
        return new Payment(
                new Payee.Company(new CvrNumber(number)),
                new BigDecimal("900"),
                LocalDate.of(2026, 12, 1),
                "Enkeltydelse");
    }

    @Test
    void refusesToPayNothing() {
        assertThatThrownBy(() -> payment(ANDERS, "0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new PaymentsAdapter(lines);
                    return () -> adapter.find("ref", basis());
                });
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new PaymentsAdapter(lines);
                    return () -> adapter.pay(payment(ANDERS, "10"), basis().callKey(), basis());
                });
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(
                simulator, () -> payments.pay(payment(ANDERS, "10"), "broken", basis()));
    }

    private static Payment payment(CprNumber payee, String amount) {
        return new Payment(
                payee, new BigDecimal(amount), LocalDate.of(2026, 12, 1), "Enkeltydelse");
    }
}
