package dk.medvind.integrations.wire;

import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * One circuit breaker per system. A refusal counts as a sign of life: only what a repetition may
 * cure counts as a failure.
 */
class Breakers {

    private final CircuitBreakerRegistry registry;

    Breakers(OutsideSettings.Breaker settings) {
        registry =
                CircuitBreakerRegistry.of(
                        CircuitBreakerConfig.custom()
                                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(settings.calls())
                                .minimumNumberOfCalls(settings.calls())
                                .failureRateThreshold(settings.share())
                                .waitDurationInOpenState(settings.open())
                                .permittedNumberOfCallsInHalfOpenState(settings.trials())
                                .recordException(Breakers::saysThatItIsIll)
                                .build());
    }

    CircuitBreaker of(OutsideSystem system) {
        return registry.circuitBreaker(system.label());
    }

    /** Publishes each breaker: 0 closed, 1 trying, 2 open. */
    void publish(MeterRegistry meters) {
        for (OutsideSystem system : OutsideSystem.values()) {
            Gauge.builder("medvind.outside.breaker.state", of(system), Breakers::figure)
                    .tag("system", system.label())
                    .description("0 closed, 1 half-open, 2 open")
                    .register(meters);
        }
    }

    private static double figure(CircuitBreaker breaker) {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> 2;
            case HALF_OPEN -> 1;
            default -> 0;
        };
    }

    private static boolean saysThatItIsIll(Throwable failure) {
        return failure instanceof OutsideSystemFailed failed
                && !failed.permanent()
                && failed.kind() != Kind.NOT_CONFIGURED;
    }
}
