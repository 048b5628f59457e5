package dk.medvind.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @Test
    void percentilesLieBetweenTheirNeighbours() {
        var hours = hours(1, 2, 3, 10);
        assertThat(Percentiles.of(hours, 0.5)).isEqualTo(Duration.ofMinutes(150));
        assertThat(Percentiles.of(hours, 0.9)).isEqualTo(Duration.ofMinutes(474));
        assertThat(Percentiles.of(hours, 1)).isEqualTo(Duration.ofHours(10));
        assertThatThrownBy(() -> Percentiles.of(List.of(), 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "1, 0, true",
        "4, 0, true",
        "5, 5, false",
        "7, 5, false",
        "8, 10, false",
        "1203, 1205, false"
    })
    void countsAreRoundedAndFewAreHidden(int exact, int about, boolean hidden) {
        assertThat(Count.of(exact)).isEqualTo(new Count(about, hidden));
    }

    @Test
    void noSubtractionOfTwoCountsFindsFewerThanFive() {
        for (int whole = 5; whole < 200; whole++) {
            for (int few = 1; few < 5 && whole - few >= 5; few++) {
                int difference = Count.of(whole).about() - Count.of(whole - few).about();
                assertThat(difference).isIn(0, 5);
            }
        }
    }

    @Test
    void figuresOfFewAreHiddenAndOfNoneAreNothing() {
        assertThat(Figures.of(hours(1, 2, 3, 4)))
                .isEqualTo(new Figures(new Count(0, true), null, null));
        assertThat(Figures.of(List.of()).n()).isEqualTo(new Count(0, false));
        assertThat(Figures.of(hours(1, 2, 3, 4, 5)).median()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void aShareTellsNothingOfFewOnEitherSide() {
        assertThat(Share.of(50, 100).percent()).isEqualTo(50);
        assertThat(Share.of(0, 100).percent()).isZero();
        assertThat(Share.of(100, 100).percent()).isEqualTo(100);
        assertThat(Share.of(4, 100).percent()).isNull();
        assertThat(Share.of(97, 100).percent()).isNull();
        assertThat(Share.of(0, 4).percent()).isNull();
    }

    @Test
    void roundedPartsStillAddUp() {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            long[] weights = random.longs(5, 0, 1_000_000).toArray();
            long units = random.nextInt(1000);
            var shares = Apportionment.of(units, weights);
            assertThat(LongStream.of(shares).sum()).isEqualTo(units);
            long sum = LongStream.of(weights).sum();
            for (int k = 0; k < 5; k++) {
                assertThat((double) shares[k])
                        .isBetween(
                                (double) weights[k] / sum * units - 1,
                                (double) weights[k] / sum * units + 1);
            }
        }
    }

    @Test
    void aSplitAddsUpAsItIsShown() {
        var cases =
                IntStream.range(0, 7)
                        .mapToObj(
                                i -> times(Duration.ofHours(61 + 31 * i), Duration.ofHours(17 + i)))
                        .toList();
        var split = Split.of(cases);
        assertThat(
                        split.parts().stream()
                                .map(Split.Part::mean)
                                .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(split.mean());
        assertThat(split.parts().stream().mapToInt(Split.Part::percent).sum()).isEqualTo(100);
        assertThat(split.mean()).isEqualTo(Duration.ofMinutes(64 * 144));
        assertThat(Split.of(cases.subList(0, 4)).mean()).isNull();
    }

    @Test
    void openCasesCountForAsLongAsTheyHaveWaited() {
        assertThat(Survival.median(watched(true, 1, 2, 3, 4))).contains(Duration.ofHours(2));
        var withOpen =
                Stream.concat(watched(true, 1, 2, 3).stream(), watched(false, 2, 9, 9).stream())
                        .toList();
        assertThat(Survival.median(withOpen)).contains(Duration.ofHours(3));
        assertThat(Survival.median(watched(false, 5, 6))).isEmpty();
    }

    private static CaseTimes times(Duration whole, Duration citizen) {
        var start = Instant.EPOCH;
        var waits = List.of(new Owned(Whose.CITIZEN, new Span(start, start.plus(citizen))));
        var times = CaseTimes.of(new Span(start, start.plus(whole)), waits);
        assertThat(times.parts()).containsAllEntriesOf(Map.of(Whose.CITIZEN, citizen));
        return times;
    }

    private static List<Survival.Watched> watched(boolean over, int... hours) {
        return hours(hours).stream().map(time -> new Survival.Watched(time, over)).toList();
    }

    private static List<Duration> hours(int... hours) {
        return IntStream.of(hours).mapToObj(Duration::ofHours).toList();
    }
}
