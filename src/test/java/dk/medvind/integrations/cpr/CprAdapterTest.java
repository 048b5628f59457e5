package dk.medvind.integrations.cpr;

import static dk.medvind.integrations.wire.OnTheWire.ANDERS;
import static dk.medvind.integrations.wire.OnTheWire.MARIA;
import static dk.medvind.integrations.wire.OnTheWire.NOBODY;
import static dk.medvind.integrations.wire.OnTheWire.NOW;
import static dk.medvind.integrations.wire.OnTheWire.SIGNE;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.CprSimulator;
import dk.medvind.simulators.Fault;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CprAdapterTest {

    final CprSimulator cpr = SIMULATORS.cpr();
    final CprRegister register = new CprAdapter(OnTheWire.lines());

    @AfterEach
    void reset() {
        cpr.reset();
    }

    @Test
    void readsAPersonWithFamily() {
        var maria = register.person(MARIA, basis());
        assertThat(maria.name()).isEqualTo("Maria Lund Sørensen");
        assertThat(maria.address().orElseThrow().lines())
                .containsExactly("Sjællandsgade 31, 3. th", "2200 København N");
        assertThat(maria.civilStatus()).isEqualTo(CivilStatus.MARRIED);
        assertThat(maria.spouse()).contains(SIGNE);
        assertThat(maria.children())
                .containsExactly(new Child(CprNumber.parse("690915-4187"), true));
        assertThat(maria.status()).isEqualTo(PersonStatus.RESIDENT);
        assertThat(maria.fetchedAt()).isEqualTo(NOW);
        assertThat(maria.protectedAddress()).isFalse();
        assertThat(maria).hasToString("Person[hidden]");
    }

    @Test
    void readsGuardianAndAddressProtection() {
        var karin = register.person(CprNumber.parse("900172-0152"), basis());
        assertThat(karin.guardian())
                .contains(new Guardian(CprNumber.parse("720358-0120"), LocalDate.of(2019, 3, 1)));
        var thomas = register.person(CprNumber.parse("770579-0153"), basis());
        assertThat(thomas.protectedAddress()).isTrue();
    }

    @Test
    void countsAChildOnceThoughToldTwice() {
        cpr.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        assertThat(register.person(MARIA, basis()).children()).hasSize(1);
    }

    @Test
    void saysThatANumberBelongsToNobody() {
        failsAs(Kind.NOT_FOUND, () -> register.person(NOBODY, basis()));
    }

    @Test
    void tellsARefusalFromARequestThatMayNotBeSent() {
        failsAs(
                Kind.REFUSED,
                () -> register("municipality-cvr", "12345678").person(ANDERS, basis()));
        failsAs(Kind.INVALID, () -> register("municipality-cvr", "1").person(ANDERS, basis()));
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                cpr,
                lines -> {
                    var adapter = new CprAdapter(lines);
                    return () -> adapter.person(ANDERS, basis());
                });
        failsAs(
                Kind.GARBAGE,
                cpr,
                Fault.of(Fault.Kind.HOSTILE_XML),
                () -> register.person(ANDERS, basis()));
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(cpr, () -> register.person(ANDERS, basis()));
    }

    @Test
    void withoutLegalBasisNothingArrives() {
        assertThatThrownBy(
                        () -> register.person(ANDERS, new CallBasis("MV-2026-000123-4", "", "key")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(cpr.received().requests()).isEmpty();
    }

    @Test
    void withoutAddressNothingIsCalled() {
        var unset = new CprAdapter(OnTheWire.lines(Map.of("medvind.outside.cpr.url", "")));
        failsAs(Kind.NOT_CONFIGURED, () -> unset.person(ANDERS, basis()));
    }

    @Test
    void nobodyListeningIsAFailureToo() {
        var gone =
                new CprAdapter(
                        OnTheWire.lines(
                                Map.of("medvind.outside.cpr.url", "https://localhost:1/cpr")));
        failsAs(Kind.UNREACHABLE, () -> gone.person(ANDERS, basis()));
    }

    private static CprRegister register(String setting, String value) {
        return new CprAdapter(
                OnTheWire.lines(Map.of("medvind.outside.agreement." + setting, value)));
    }
}
