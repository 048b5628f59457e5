package dk.medvind.integrations.digitalpost;

import static dk.medvind.integrations.wire.OnTheWire.failsAs;

import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.integrations.wire.OnTheWire;
import dk.medvind.simulators.DigitalPostSimulator;
import dk.medvind.simulators.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** What the post system may answer instead of an answer, to a question as to a message. */
final class BadReceipts {

    private static final Map<Fault.Kind, Kind> FAULTS =
            Map.of(
                    Fault.Kind.GARBAGE, Kind.GARBAGE,
                    Fault.Kind.TOO_LARGE, Kind.TOO_LARGE,
                    Fault.Kind.DOWN, Kind.UNREACHABLE,
                    Fault.Kind.FAIL, Kind.UNAVAILABLE);

    private BadReceipts() {}

    static void refused(
            DigitalPostSimulator simulator,
            Consumer<DigitalPostAdapter> asks,
            Consumer<DigitalPostAdapter> sends) {
        var impatient =
                new DigitalPostAdapter(OnTheWire.lines(Map.of("medvind.outside.read", "300ms")));
        var slow = Fault.slow(Duration.ofMillis(1500));
        failsAs(Kind.TIMEOUT, simulator, slow, () -> asks.accept(impatient));
        failsAs(Kind.TIMEOUT, simulator, slow, () -> sends.accept(impatient));
        var adapter = new DigitalPostAdapter(OnTheWire.lines());
        FAULTS.forEach(
                (bad, kind) -> {
                    failsAs(kind, simulator, Fault.of(bad), () -> asks.accept(adapter));
                    failsAs(kind, simulator, Fault.of(bad), () -> sends.accept(adapter));
                });
        failsAs(
                Kind.GARBAGE,
                simulator,
                Fault.of(Fault.Kind.HOSTILE_XML),
                () -> sends.accept(adapter));
    }
}
