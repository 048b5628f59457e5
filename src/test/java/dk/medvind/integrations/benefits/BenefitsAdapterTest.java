package dk.medvind.integrations.benefits;

import static dk.medvind.integrations.wire.OnTheWire.ANDERS;
import static dk.medvind.integrations.wire.OnTheWire.NOBODY;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.BenefitsSimulator;
import dk.medvind.simulators.Fault;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BenefitsAdapterTest {

    final BenefitsSimulator simulator = SIMULATORS.benefits();
    final BenefitRegister register = new BenefitsAdapter(OnTheWire.lines());

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void readsRunningAndPastBenefits() {
        var benefits = register.of(ANDERS, basis());
        assertThat(benefits)
                .extracting(Benefit::name)
                .containsExactly("Kontanthjælp", "Boligstøtte", "Sygedagpenge");
        var today = LocalDate.of(2026, 11, 22);
        assertThat(benefits.stream().filter(one -> one.runsOn(today)).map(Benefit::payer))
                .containsExactly("Københavns Kommune", "Udbetaling Danmark");
        assertThat(benefits.get(0).monthly()).isEqualByComparingTo("12550");
    }

    @Test
    void someHaveNoBenefits() {
        assertThat(register.of(NOBODY, basis())).isEmpty();
    }

    @Test
    void countsABenefitOnceThoughToldTwice() {
        simulator.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        assertThat(register.of(ANDERS, basis())).hasSize(3);
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new BenefitsAdapter(lines);
                    return () -> adapter.of(ANDERS, basis());
                });
        failsAs(
                Kind.GARBAGE,
                simulator,
                Fault.of(Fault.Kind.HOSTILE_XML),
                () -> register.of(ANDERS, basis()));
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(simulator, () -> register.of(ANDERS, basis()));
    }
}
