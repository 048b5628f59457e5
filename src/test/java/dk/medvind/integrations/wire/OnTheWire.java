package dk.medvind.integrations.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.medvind.identity.CprNumber;
import dk.medvind.integrations.CallBasis;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import dk.medvind.simulators.Fault;
import dk.medvind.simulators.SimulatedSystem;
import dk.medvind.simulators.Simulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * The adapters' real wire: the simulators of this JVM over mutual TLS, with settings like
 * production's but less patience. Holds what an adapter must do whichever system it talks to.
 */
public final class OnTheWire {

    /** All simulators, shared by the tests of this JVM. */
    public static final Simulators SIMULATORS = start();

    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    public static final CprNumber ANDERS = CprNumber.parse("641184-0121");
    public static final CprNumber MARIA = CprNumber.parse("830691-0184");
    public static final CprNumber SIGNE = CprNumber.parse("620886-0184");
    public static final CprNumber ELSE = CprNumber.parse("751249-0152");
    public static final CprNumber NOBODY = CprNumber.parse("010190-1111");

    private static final AtomicInteger KEYS = new AtomicInteger();

    private OnTheWire() {}

    /** New lines, each breaker closed. */
    public static Lines lines() {
        return lines(Map.of());
    }

    /** New lines with other settings than the usual. */
    public static Lines lines(Map<String, String> other) {
        return lines(other, Set.of());
    }

    /** New lines of somebody who forgot these settings. */
    public static Lines linesWithout(String... settings) {
        return lines(Map.of(), Set.of(settings));
    }

    private static Lines lines(Map<String, String> other, Set<String> forgotten) {
        var properties = new HashMap<String, String>(SIMULATORS.properties());
        // More than in production: the machine that runs the tests may be busy.
        properties.put("medvind.outside.connect", "10s");
        properties.put("medvind.outside.read", "10s");
        properties.put("medvind.outside.total", "20s");
        properties.putAll(other);
        assertThat(properties.keySet()).containsAll(forgotten);
        properties.keySet().removeAll(forgotten);
        var binder = new Binder(new MapConfigurationPropertySource(properties));
        var settings = binder.bindOrCreate("medvind.outside", Bindable.of(OutsideSettings.class));
        var pem =
                binder.bind(
                                "spring.ssl.bundle.pem.outside",
                                Bindable.of(PemSslBundleProperties.class))
                        .get();
        return new Lines(
                settings,
                PropertiesSslBundle.get(pem).createSslContext(),
                new RememberingJournal(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** A basis under a key nobody has used. */
    public static CallBasis basis() {
        return new CallBasis(
                "MV-2026-000123-4",
                "RSL § 11a, stk. 2",
                "MV-2026-000123-4:step:" + KEYS.incrementAndGet());
    }

    /**
     * A call answered late, never, wrongly or about somebody else fails as what it is.
     *
     * @param adapter makes the call over the lines it is given
     */
    public static void refusesEveryBadAnswer(
            SimulatedSystem system, Function<Lines, ThrowingCallable> adapter) {
        var impatient = adapter.apply(lines(Map.of("medvind.outside.read", "300ms")));
        failsAs(Kind.TIMEOUT, system, Fault.slow(Duration.ofMillis(1500)), impatient);
        var call = adapter.apply(lines());
        failsAs(Kind.UNAVAILABLE, system, Fault.fail(503), call);
        failsAs(Kind.UNAVAILABLE, system, Fault.fail(429), call);
        failsAs(Kind.GARBAGE, system, Fault.fail(302), call);
        for (var bad :
                Map.of(
                                Fault.Kind.GARBAGE, Kind.GARBAGE,
                                Fault.Kind.WRONG_PERSON, Kind.WRONG_PERSON,
                                Fault.Kind.TOO_LARGE, Kind.TOO_LARGE,
                                Fault.Kind.DOWN, Kind.UNREACHABLE,
                                Fault.Kind.WRITE_THEN_DROP, Kind.UNREACHABLE)
                        .entrySet()) {
            failsAs(bad.getValue(), system, Fault.of(bad.getKey()), call);
        }
    }

    /** What is sent again, or twice on its way, has its effect once. */
    public static void hasItsEffectOnce(SimulatedSystem system, String key, Runnable call) {
        call.run();
        call.run();
        system.misbehaveOnce(Fault.of(Fault.Kind.TWICE));
        call.run();
        assertThat(system.received().effects(key)).isEqualTo(1);
    }

    /** What is sent again because nobody answered has its effect once. */
    public static void hasItsEffectOnceThoughTheAnswerWasLost(
            SimulatedSystem system, String key, Runnable call) {
        failsAs(Kind.UNREACHABLE, system, Fault.of(Fault.Kind.WRITE_THEN_DROP), call::run);
        call.run();
        assertThat(system.received().effects(key)).isEqualTo(1);
    }

    /** A call to a system that misbehaves like this fails like that, saying nothing else. */
    public static void failsAs(
            Kind kind, SimulatedSystem system, Fault fault, ThrowingCallable call) {
        system.misbehaveOnce(fault);
        failsAs(kind, call);
        system.behave();
    }

    /** A call fails like that, saying nothing of what it was about. */
    public static void failsAs(Kind kind, ThrowingCallable call) {
        var failure = catchThrowableOfType(OutsideSystemFailed.class, call);
        assertThat(failure).as("failure as %s", kind).isNotNull();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.getMessage()).isEqualTo(failure.system() + ": " + kind);
        assertThat(failure.getCause()).isNull();
    }

    /** After enough failures the system is left alone: nothing arrives there any more. */
    public static void leavesABrokenSystemAlone(SimulatedSystem system, ThrowingCallable call) {
        system.misbehave(Fault.fail(503));
        for (int i = 0; i < 20; i++) {
            assertThat(catchThrowableOfType(OutsideSystemFailed.class, call)).isNotNull();
        }
        system.behave();
        List<?> before = system.received().requests();
        failsAs(Kind.BREAKER_OPEN, call);
        assertThat(system.received().requests()).hasSameSizeAs(before);
    }

    private static Simulators start() {
        try {
            return Simulators.start(Files.createTempDirectory("certificates"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
