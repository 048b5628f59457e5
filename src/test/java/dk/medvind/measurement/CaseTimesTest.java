package dk.medvind.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTimesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void whatNobodyClaimsIsOurSystems() {
        var times = CaseTimes.of(hours(0, 10), List.of(wait(Whose.CITIZEN, 2, 5)));
        assertThat(times.parts())
                .containsEntry(Whose.CITIZEN, Duration.ofHours(3))
                .containsEntry(Whose.SYSTEM, Duration.ofHours(7));
        assertThat(times.unexplained()).isEqualTo(Duration.ofHours(7));
        assertThat(times.overlap()).isZero();
    }

    @Test
    void theAuthorityTakesTheTimeItIsWaitedForTogetherWithOthers() {
        var times =
                CaseTimes.of(
                        hours(0, 10),
                        List.of(
                                wait(Whose.CITIZEN, 0, 6),
                                wait(Whose.PEOPLE, 4, 8),
                                wait(Whose.STATUTE, 0, 10)));
        assertThat(times.parts())
                .containsEntry(Whose.CITIZEN, Duration.ofHours(4))
                .containsEntry(Whose.PEOPLE, Duration.ofHours(4))
                .containsEntry(Whose.STATUTE, Duration.ofHours(2));
        assertThat(times.overlap()).isEqualTo(Duration.ofHours(8));
        assertThat(times.unexplained()).isZero();
    }

    @Test
    void aFailureOfOursIsNotTheCitizensTime() {
        var times =
                CaseTimes.of(
                        hours(0, 4), List.of(wait(Whose.CITIZEN, 0, 4), wait(Whose.SYSTEM, 1, 3)));
        assertThat(times.parts()).containsEntry(Whose.SYSTEM, Duration.ofHours(2));
    }

    @Test
    void twoWaitsForTheSameAreNoOverlap() {
        var times =
                CaseTimes.of(
                        hours(0, 4), List.of(wait(Whose.CITIZEN, 0, 3), wait(Whose.CITIZEN, 1, 4)));
        assertThat(times.parts()).containsEntry(Whose.CITIZEN, Duration.ofHours(4));
        assertThat(times.overlap()).isZero();
    }

    @Test
    void whatLiesOutsideIsNotCounted() {
        var times = CaseTimes.of(hours(2, 4), List.of(wait(Whose.STATUTE, 0, 3)));
        assertThat(times.parts()).containsEntry(Whose.STATUTE, Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void thePartsSumToTheWholeExactlyWhateverIsWaitedFor(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            var whole = span(random);
            List<Owned> waits = new ArrayList<>();
            for (int n = random.nextInt(12); n > 0; n--) {
                waits.add(
                        new Owned(
                                Whose.values()[random.nextInt(Whose.values().length)],
                                span(random)));
            }
            var times = CaseTimes.of(whole, waits);
            assertThat(sum(times)).isEqualTo(whole.length());
            for (Whose whose : Whose.values()) {
                assertThat(times.parts().get(whose)).isEqualTo(momentByMoment(whole, waits, whose));
            }
            assertThat(times.overlap()).isLessThanOrEqualTo(whole.length());
            assertThat(times.unexplained()).isLessThanOrEqualTo(times.parts().get(Whose.SYSTEM));
        }
    }

    /** The same by another way: every second is asked whose it is. */
    private static Duration momentByMoment(Span whole, List<Owned> waits, Whose asked) {
        long seconds = 0;
        for (var at = whole.start(); at.isBefore(whole.end()); at = at.plusSeconds(1)) {
            Whose owner = null;
            for (Owned wait : waits) {
                boolean inside =
                        !at.isBefore(wait.span().start()) && at.isBefore(wait.span().end());
                if (inside && (owner == null || wait.whose().compareTo(owner) < 0)) {
                    owner = wait.whose();
                }
            }
            seconds += (owner == null ? Whose.SYSTEM : owner) == asked ? 1 : 0;
        }
        return Duration.ofSeconds(seconds);
    }

    private static Span span(Random random) {
        int from = random.nextInt(100);
        return new Span(NOON.plusSeconds(from), NOON.plusSeconds(from + random.nextInt(60)));
    }

    private static Duration sum(CaseTimes times) {
        return times.parts().values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private static Owned wait(Whose whose, int from, int to) {
        return new Owned(whose, hours(from, to));
    }

    private static Span hours(int from, int to) {
        return new Span(NOON.plus(Duration.ofHours(from)), NOON.plus(Duration.ofHours(to)));
    }
}
