package dk.medvind.integrations.assets;

import static dk.medvind.integrations.wire.OnTheWire.ANDERS;
import static dk.medvind.integrations.wire.OnTheWire.ELSE;
import static dk.medvind.integrations.wire.OnTheWire.MARIA;
import static dk.medvind.integrations.wire.OnTheWire.NOBODY;
import static dk.medvind.integrations.wire.OnTheWire.NOW;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.AssetsSimulator;
import dk.medvind.simulators.Fault;
import java.time.Month;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssetsAdapterTest {

    final AssetsSimulator simulator = SIMULATORS.assets();
    final AssetRegister register = new AssetsAdapter(OnTheWire.lines());

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void readsAStatementWithItsDay() {
        var statement = register.newest(ANDERS, basis()).orElseThrow();
        assertThat(statement.on().getMonth()).isEqualTo(Month.DECEMBER);
        assertThat(statement.on().getDayOfMonth()).isEqualTo(31);
        assertThat(statement.sum(AssetKind.DEPOSIT)).isEqualByComparingTo("3240");
        assertThat(statement.fetchedAt()).isEqualTo(NOW);
        assertThat(statement).hasToString("YearlyStatement[hidden]");
    }

    @Test
    void keepsDebtsApartFromWhatIsOwned() {
        var statement = register.newest(MARIA, basis()).orElseThrow();
        assertThat(statement.sum(AssetKind.DEPOSIT, AssetKind.SECURITIES))
                .isEqualByComparingTo("18905");
        assertThat(statement.sum(AssetKind.DEBT)).isEqualByComparingTo("41000");
    }

    @Test
    void forSomeThereIsNoStatement() {
        assertThat(register.newest(NOBODY, basis())).isEmpty();
    }

    @Test
    void countsAnEntryOnceThoughToldTwice() {
        simulator.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        assertThat(register.newest(ELSE, basis()).orElseThrow().assets()).hasSize(2);
    }

    @Test
    void noAddressHoldsTheNumber() {
        register.newest(ANDERS, basis());
        assertThat(simulator.received().requests())
                .allSatisfy(request -> assertThat(request.path()).doesNotContain(ANDERS.value()));
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new AssetsAdapter(lines);
                    return () -> adapter.newest(ANDERS, basis());
                });
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(simulator, () -> register.newest(ANDERS, basis()));
    }

    @Test
    void withoutAddressNothingIsCalled() {
        var unset = new AssetsAdapter(OnTheWire.lines(Map.of("medvind.outside.assets.url", "")));
        failsAs(Kind.NOT_CONFIGURED, () -> unset.newest(ANDERS, basis()));
    }
}
