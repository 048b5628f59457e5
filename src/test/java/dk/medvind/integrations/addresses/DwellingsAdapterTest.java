package dk.medvind.integrations.addresses;

import static dk.medvind.integrations.wire.OnTheWire.NOW;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.AddressesSimulator;
import dk.medvind.simulators.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DwellingsAdapterTest {

    private static final String RENTED = "Rentemestervej 14, 2. tv, 2400 København NV";
    private static final String COOPERATIVE = "Sjællandsgade 31, 3. th, 2200 København N";
    private static final String OWNED = "Gl. Jernbanevej 19, st. th, 2500 Valby";
    private static final String EMPTY = "Amagerbrogade 240, 2., 2300 København S";

    final AddressesSimulator simulator = SIMULATORS.addresses();
    final DwellingRegister register = new DwellingsAdapter(OnTheWire.lines());

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void findsTheDwellingAtAnAddress() {
        assertThat(register.at(RENTED, basis()))
                .contains(new Dwelling(Optional.of(Tenure.RENTED), 58, 2, NOW));
    }

    @Test
    void knowsACooperativeByWhoOwnsTheHouse() {
        assertThat(tenure(COOPERATIVE)).contains(Tenure.COOPERATIVE);
        assertThat(tenure(OWNED)).contains(Tenure.OWNED);
        assertThat(tenure(EMPTY)).isEmpty();
    }

    @Test
    void someAddressesHaveNoDwelling() {
        assertThat(register.at("Eksempelvej 1, 2400 København NV", basis())).isEmpty();
    }

    @Test
    void whatIsToldTwiceIsOne() {
        simulator.misbehave(Fault.of(Fault.Kind.TWICE));
        assertThat(tenure(RENTED)).contains(Tenure.RENTED);
    }

    @Test
    void noAddressOfTheWebHoldsAPlace() {
        register.at(RENTED, basis());
        assertThat(simulator.received().requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.path()).isEqualTo("/flexibleCurrent/v1"));
    }

    @Test
    void whoHasAskedTooOftenWaitsAsLongAsTheRegisterSays() {
        simulator.allow(0, 3);
        failsAs(Kind.UNAVAILABLE, () -> register.at(RENTED, basis()));
        simulator.allow(100, 3);
        failsAs(Kind.UNAVAILABLE, () -> register.at(RENTED, basis()));
        assertThat(simulator.received().requests()).as("nothing was asked meanwhile").isEmpty();

        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(tenure(RENTED)).contains(Tenure.RENTED));
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new DwellingsAdapter(lines);
                    return () -> adapter.at(RENTED, basis());
                });
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(simulator, () -> register.at(RENTED, basis()));
    }

    @Test
    void withoutAddressNothingIsCalled() {
        var unset =
                new DwellingsAdapter(OnTheWire.lines(Map.of("medvind.outside.addresses.url", "")));
        failsAs(Kind.NOT_CONFIGURED, () -> unset.at(RENTED, basis()));
    }

    private Optional<Tenure> tenure(String address) {
        return register.at(address, basis()).flatMap(Dwelling::tenure);
    }
}
