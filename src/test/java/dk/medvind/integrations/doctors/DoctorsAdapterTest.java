package dk.medvind.integrations.doctors;

import static dk.medvind.integrations.wire.OnTheWire.ANDERS;
import static dk.medvind.integrations.wire.OnTheWire.NOBODY;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.DoctorsSimulator;
import dk.medvind.simulators.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DoctorsAdapterTest {

    private static final Whereabouts HOME = new Whereabouts("Rentemestervej 14, 2. tv", "2400");

    final DoctorsSimulator simulator = SIMULATORS.doctors();
    final DoctorRegister register = new DoctorsAdapter(OnTheWire.lines());

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void tellsTheNearestFirstAlsoThoseThatAreClosed() {
        var near = register.near(HOME, basis());
        assertThat(near).extracting(Doctor::metres).isSorted();
        assertThat(near).extracting(Doctor::open).contains(true, false);
        assertThat(near.get(0).name()).isEqualTo("Lægerne på Torvet");
    }

    @Test
    void takesAPracticeToldTwiceForOne() {
        simulator.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        assertThat(register.near(HOME, basis())).doesNotHaveDuplicates();
    }

    @Test
    void findsAPracticeAsItIsNow() {
        assertThat(register.find("034598", HOME, basis()).orElseThrow().open()).isTrue();
        simulator.close("034598");
        assertThat(register.find("034598", HOME, basis()).orElseThrow().open()).isFalse();
        assertThat(register.find("999999", HOME, basis())).isEmpty();
    }

    @Test
    void knowsWhomAPersonHasAndNamesThePersonInTheBodyAlone() {
        assertThat(register.chosen(ANDERS, basis()).orElseThrow().name())
                .isEqualTo("Lægerne ved Søen");
        assertThat(register.chosen(NOBODY, basis())).isEmpty();
        assertThat(simulator.received().requests())
                .allSatisfy(request -> assertThat(request.path()).doesNotContain(ANDERS.value()));
    }

    @Test
    void choosesOnceThoughTheAnswerWasLost() {
        CallBasis basis = basis();
        simulator.misbehaveOnce(Fault.of(Fault.Kind.WRITE_THEN_DROP));
        failsAs(Kind.UNREACHABLE, () -> register.choose(ANDERS, "034512", basis));
        register.choose(ANDERS, "034512", basis);
        assertThat(simulator.received().effects(basis.callKey())).isEqualTo(1);
    }

    @Test
    void saysThatThePracticeTakesNoNewPatients() {
        failsAs(Kind.REFUSED, () -> register.choose(ANDERS, "036117", basis()));
    }

    @Test
    void ordersACardOnce() {
        CallBasis basis = basis();
        register.orderCard(ANDERS, basis);
        register.orderCard(ANDERS, basis);
        assertThat(simulator.received().effects(basis.callKey())).isEqualTo(1);
        failsAs(Kind.REFUSED, () -> register.orderCard(NOBODY, basis()));
    }

    @Test
    void aPlaceHasAPostalCode() {
        assertThatThrownBy(() -> new Whereabouts("", "")).isInstanceOf(RuntimeException.class);
        assertThat(HOME).hasToString("Whereabouts[hidden]");
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new DoctorsAdapter(lines);
                    return () -> adapter.near(HOME, basis());
                });
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new DoctorsAdapter(lines);
                    return () -> adapter.orderCard(ANDERS, basis());
                });
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new DoctorsAdapter(lines);
                    return () -> adapter.chosen(ANDERS, basis());
                });
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(simulator, () -> register.near(HOME, basis()));
    }
}
