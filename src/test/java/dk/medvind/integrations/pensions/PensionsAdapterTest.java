package dk.medvind.integrations.pensions;

import static dk.medvind.integrations.wire.OnTheWire.ANDERS;
import static dk.medvind.integrations.wire.OnTheWire.MARIA;
import static dk.medvind.integrations.wire.OnTheWire.NOBODY;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.PensionsSimulator;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PensionsAdapterTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    final AtomicInteger cases = new AtomicInteger();
    final PensionsSimulator simulator = SIMULATORS.pensions();
    final PensionPayer payer = new PensionsAdapter(OnTheWire.lines());

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void tellsOfAGrantOnce() {
        payer.tell(grant("MV-1", ANDERS), "key", basis());
        payer.tell(grant("MV-1", ANDERS), "key", basis());
        assertThat(simulator.received().effects("key")).isEqualTo(1);
        assertThat(simulator.find("MV-1").orElseThrow().paidFrom()).isEqualTo(NEW_YEAR);
    }

    @Test
    void tellsOfAGrantOnceThoughTheAnswerWasLost() {
        OnTheWire.hasItsEffectOnceThoughTheAnswerWasLost(
                simulator, "lost", () -> payer.tell(grant("MV-2", ANDERS), "lost", basis()));
    }

    @Test
    void tellsOfAGrantOnceThoughTheMessageWasRepeatedOnTheWay() {
        simulator.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        payer.tell(grant("MV-3", ANDERS), "twice", basis());
        assertThat(simulator.received().effects("twice")).isEqualTo(1);
    }

    @Test
    void aKeyAndACaseStandForOneGrant() {
        payer.tell(grant("MV-4", ANDERS), "one", basis());
        failsAs(Kind.CONFLICT, () -> payer.tell(grant("MV-4", MARIA), "one", basis()));
        failsAs(Kind.CONFLICT, () -> payer.tell(grant("MV-4", ANDERS), "other", basis()));
    }

    @Test
    void saysThatTheCitizenIsNotKnown() {
        failsAs(Kind.NOT_FOUND, () -> payer.tell(grant("MV-5", NOBODY), "nobody", basis()));
    }

    @Test
    void aPensionBeginsOnTheFirstOfAMonth() {
        assertThatThrownBy(
                        () ->
                                new PensionGrant(
                                        "MV-6",
                                        ANDERS,
                                        LocalDate.of(2026, 12, 1),
                                        LocalDate.of(2026, 12, 2),
                                        "pensionsloven § 16"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new PensionsAdapter(lines);
                    return () -> {
                        var basis = basis();
                        var number = "MV-bad-" + cases.incrementAndGet();
                        adapter.tell(grant(number, ANDERS), basis.callKey(), basis);
                    };
                });
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(
                simulator, () -> payer.tell(grant("MV-7", ANDERS), "broken", basis()));
    }

    private static PensionGrant grant(String caseNumber, CprNumber citizen) {
        return new PensionGrant(
                caseNumber, citizen, LocalDate.of(2026, 12, 14), NEW_YEAR, "pensionsloven § 16");
    }
}
