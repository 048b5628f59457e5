package dk.medvind.integrations.employers;

import static dk.medvind.integrations.wire.OnTheWire.NOW;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.EmployersSimulator;
import dk.medvind.simulators.Fault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmployersAdapterTest {

    private static final String CAFE = "39012345";

    final EmployersSimulator simulator = SIMULATORS.employers();
    final EmployerRegister register = new EmployersAdapter(OnTheWire.lines());

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void findsAnEmployerByItsNumber() {
        assertThat(register.find(CAFE, basis()))
                .contains(
                        new Employer(
                                CAFE,
                                "Café Solsikken ApS",
                                java.util.List.of("Sjællandsgade 7", "2200 København N"),
                                NOW));
    }

    @Test
    void someNumbersBelongToNobody() {
        assertThat(register.find("99999999", basis())).isEmpty();
    }

    @Test
    void aCompanyFoundTwiceIsOne() {
        simulator.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        assertThat(register.find(CAFE, basis()).orElseThrow().name())
                .isEqualTo("Café Solsikken ApS");
    }

    @Test
    void asksForNothingButANumber() {
        assertThatThrownBy(() -> register.find("641184-0121", basis()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(simulator.received().requests()).isEmpty();
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new EmployersAdapter(lines);
                    return () -> adapter.find(CAFE, basis());
                });
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(simulator, () -> register.find(CAFE, basis()));
    }

    @Test
    void withoutAddressNothingIsCalled() {
        var unset =
                new EmployersAdapter(OnTheWire.lines(Map.of("medvind.outside.employers.url", "")));
        failsAs(Kind.NOT_CONFIGURED, () -> unset.find(CAFE, basis()));
    }
}
