package dk.medvind.integrations.income;

import static dk.medvind.integrations.wire.OnTheWire.ANDERS;
import static dk.medvind.integrations.wire.OnTheWire.NOBODY;
import static dk.medvind.integrations.wire.OnTheWire.SIGNE;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.IncomeSimulator;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IncomeAdapterTest {

    final YearMonth now = YearMonth.now(ZoneId.of("Europe/Copenhagen"));
    final IncomeSimulator simulator = SIMULATORS.income();
    final IncomeRegister register = new IncomeAdapter(OnTheWire.lines());

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void readsWagesOfThreeMonths() {
        var income = register.of(SIGNE, now.minusMonths(3), now.minusMonths(1), basis());
        assertThat(income.pays()).hasSize(3);
        var pay = income.pays().get(0);
        assertThat(pay.month()).isEqualTo(now.minusMonths(3));
        assertThat(pay.employer()).isEqualTo("Nordhavn Logistik");
        assertThat(pay.gross()).isEqualByComparingTo("29400");
        assertThat(pay.contribution()).isEqualByComparingTo("2352");
        assertThat(pay.tax()).isEqualByComparingTo("9120");
        assertThat(pay.hours()).isEqualByComparingTo("160");
        assertThat(income.silentMonths()).isEmpty();
    }

    @Test
    void readsBenefitsAsIncomeWithoutContribution() {
        var income = register.of(ANDERS, now.minusMonths(1), now, basis());
        assertThat(income.gross()).isEqualByComparingTo("12550");
        assertThat(income.pays().get(0).withContribution()).isEqualByComparingTo("0");
        assertThat(income.silentMonths()).as("not reported yet").containsExactly(now);
        assertThat(income).hasToString("Income[hidden]");
    }

    @Test
    void countsAReportOnceThoughToldTwice() {
        simulator.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        var month = now.minusMonths(1);
        assertThat(register.of(SIGNE, month, month, basis()).gross()).isEqualByComparingTo("29400");
    }

    @Test
    void someHaveNoIncome() {
        assertThat(register.of(NOBODY, now, now, basis()).pays()).isEmpty();
    }

    @Test
    void asksForNoBackwardPeriod() {
        assertThatThrownBy(() -> register.of(ANDERS, now, now.minusMonths(1), basis()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(simulator.received().requests()).isEmpty();
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new IncomeAdapter(lines);
                    return () -> adapter.of(ANDERS, now, now, basis());
                });
        failsAs(
                Kind.GARBAGE,
                simulator,
                Fault.of(Fault.Kind.HOSTILE_XML),
                () -> register.of(ANDERS, now, now, basis()));
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(simulator, () -> register.of(ANDERS, now, now, basis()));
    }
}
