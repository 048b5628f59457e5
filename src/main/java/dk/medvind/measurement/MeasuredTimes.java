package dk.medvind.measurement;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dk.medvind.workflow.ExpectedTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The office's own time of the cases that were decided in the last year, reckoned once an hour.
 * Made-up cases of the local run do not count.
 */
@Component
class MeasuredTimes implements ExpectedTimes {

    /** With fewer decided cases nothing is said. */
    static final int SMALLEST = 20;

    private static final Duration DAY = Duration.ofDays(1);

    private final EngineHistory history;
    private final ProcessModels models;
    private final Clock clock;
    private final LoadingCache<String, Optional<Expected>> known =
            Caffeine.newBuilder()
                    .maximumSize(100)
                    .expireAfterWrite(Duration.ofHours(1))
                    .build(this::reckon);

    MeasuredTimes(EngineHistory history, ProcessModels models, Clock clock) {
        this.history = history;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public Optional<Expected> of(String process) {
        return known.get(process);
    }

    private Optional<Expected> reckon(String process) {
        return Milestones.of(process).flatMap(milestones -> reckon(process, milestones));
    }

    private Optional<Expected> reckon(String process, Milestones milestones) {
        var now = clock.instant();
        var year = Period.yearUntil(LocalDate.ofInstant(now, Period.COPENHAGEN));
        List<Duration> own =
                history.cases(process, year, now).stream()
                        .filter(one -> !one.example())
                        .flatMap(one -> ownTime(one, milestones, now))
                        .toList();
        return own.size() < SMALLEST
                ? Optional.empty()
                : Optional.of(
                        new Expected(
                                days(Percentiles.of(own, 0.5)), days(Percentiles.of(own, 0.9))));
    }

    private Stream<Duration> ownTime(CaseHistory one, Milestones milestones, Instant now) {
        var received = milestones.received(one);
        var decided = milestones.decided(one);
        if (received.isEmpty() || decided.isEmpty() || !received.get().isBefore(decided.get())) {
            return Stream.empty();
        }
        var times =
                CaseTimes.of(
                        new Span(received.get(), decided.get()), Owned.of(one, models::of, now));
        return Stream.of(
                times.parts()
                        .getOrDefault(Whose.PEOPLE, Duration.ZERO)
                        .plus(times.parts().getOrDefault(Whose.SYSTEM, Duration.ZERO)));
    }

    /** Begun days count whole. */
    private static long days(Duration duration) {
        return Math.max(1, (duration.toMillis() + DAY.toMillis() - 1) / DAY.toMillis());
    }
}
