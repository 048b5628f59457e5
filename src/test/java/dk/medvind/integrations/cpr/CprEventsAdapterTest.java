package dk.medvind.integrations.cpr;

import static dk.medvind.integrations.wire.OnTheWire.ANDERS;
import static dk.medvind.integrations.wire.OnTheWire.MARIA;
import static dk.medvind.integrations.wire.OnTheWire.SIGNE;
import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.CprEventsSimulator;
import dk.medvind.simulators.Fault;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CprEventsAdapterTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 20);
    private static final String OURS = "0101";

    final CprEventsSimulator cpr = SIMULATORS.cprEvents();
    final CprEvents events = new CprEventsAdapter(OnTheWire.lines());
    private long begin;

    @BeforeEach
    void whereTheListEnds() {
        cpr.changesName(MARIA, ON);
        begin = events.after(0, OURS, basis()).position();
    }

    @AfterEach
    void reset() {
        cpr.reset();
    }

    @Test
    void tellsOfDeathMovesAndProtectionInOrderAndOfNothingElse() {
        cpr.dies(ANDERS, ON);
        cpr.changesName(MARIA, ON);
        cpr.moves(MARIA, "0147", ON);
        cpr.moves(SIGNE, OURS, ON);
        cpr.isProtected(SIGNE, ON);
        var news = events.after(begin, OURS, basis());
        assertThat(news.events())
                .extracting(CprEvent::kind)
                .containsExactly(
                        CprEvent.Kind.DEATH, CprEvent.Kind.MOVED_AWAY, CprEvent.Kind.PROTECTION);
        assertThat(news.events().get(0).citizen()).isEqualTo(ANDERS);
        assertThat(news.events().get(0).happenedOn()).isEqualTo(ON);
        assertThat(news.events().get(0)).hasToString("CprEvent[" + (begin + 1) + "]");
        assertThat(news.position()).isEqualTo(begin + 5);
    }

    @Test
    void goesOnWhereItStopped() {
        cpr.dies(ANDERS, ON);
        var first = events.after(begin, OURS, basis());
        assertThat(events.after(first.position(), OURS, basis()).events()).isEmpty();
    }

    @Test
    void knowsAnEventToldTwiceByItsId() {
        cpr.dies(ANDERS, ON);
        cpr.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        var told = events.after(begin, OURS, basis()).events();
        assertThat(told).hasSize(2);
        assertThat(told.get(0).id()).isEqualTo(told.get(1).id());
    }

    @Test
    void refusesAListOutOfOrder() {
        cpr.dies(ANDERS, ON);
        cpr.dies(MARIA, ON);
        cpr.misbehaveOnce(Fault.of(Fault.Kind.WRONG_PERSON));
        failsAs(Kind.GARBAGE, () -> events.after(begin, OURS, basis()));
    }

    @Test
    void refusesEveryBadAnswer() {
        cpr.misbehaveOnce(Fault.of(Fault.Kind.GARBAGE));
        failsAs(Kind.GARBAGE, () -> events.after(begin, OURS, basis()));
        cpr.misbehaveOnce(Fault.fail(503));
        failsAs(Kind.UNAVAILABLE, () -> events.after(begin, OURS, basis()));
        failsAs(
                Kind.NOT_CONFIGURED,
                () ->
                        new CprEventsAdapter(
                                        OnTheWire.lines(
                                                Map.of("medvind.outside.cprevents.url", "")))
                                .after(begin, OURS, basis()));
    }
}
