package dk.medvind.integrations.print;

import static dk.medvind.integrations.wire.OnTheWire.SIMULATORS;
import static dk.medvind.integrations.wire.OnTheWire.basis;
import static dk.medvind.integrations.wire.OnTheWire.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.PrintSimulator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintAdapterTest {

    final PrintSimulator simulator = SIMULATORS.print();
    final PrintQueue queue = new PrintAdapter(OnTheWire.lines());

    @AfterEach
    void reset() {
        simulator.reset();
    }

    @Test
    void printsOnceHoweverOftenItIsAsked() {
        queue.print(letter("%PDF-1.7"), "letter 1", basis());
        queue.print(letter("%PDF-1.7"), "letter 1", basis());
        simulator.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        queue.print(letter("%PDF-1.7"), "letter 2", basis());
        assertThat(simulator.received().effects())
                .containsOnlyKeys("letter 1", "letter 2")
                .containsEntry("letter 1", 1)
                .containsEntry("letter 2", 1);
    }

    @Test
    void printsOnceThoughTheAnswerWasLost() {
        OnTheWire.hasItsEffectOnceThoughTheAnswerWasLost(
                simulator, "lost", () -> queue.print(letter("%PDF-1.7"), "lost", basis()));
    }

    @Test
    void tellsRefusalFromConflict() {
        failsAs(Kind.REFUSED, () -> queue.print(letter("no PDF"), "bad", basis()));
        queue.print(letter("%PDF-1.7"), "used", basis());
        failsAs(Kind.CONFLICT, () -> queue.print(letter("%PDF-1.4"), "used", basis()));
        assertThatThrownBy(() -> new PrintJob("Else Marie Vang", List.of(), new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesEveryBadAnswer() {
        OnTheWire.refusesEveryBadAnswer(
                simulator,
                lines -> {
                    var adapter = new PrintAdapter(lines);
                    return () -> adapter.print(letter("%PDF-1.7"), basis().callKey(), basis());
                });
    }

    @Test
    void leavesABrokenSystemAlone() {
        OnTheWire.leavesABrokenSystemAlone(
                simulator, () -> queue.print(letter("%PDF-1.7"), "broken", basis()));
    }

    private static PrintJob letter(String content) {
        return new PrintJob(
                "Else Marie Vang",
                List.of("Gl. Jernbanevej 19, st. th", "2500 Valby"),
                content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
