package dk.medvind.measurement;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose time it was, on average per case, rounded to a tenth of the unit so that the parts add up
 * to the whole as they are shown.
 *
 * @param n the cases
 * @param unit days, hours or minutes
 * @param mean the whole; null for none and for few cases
 * @param parts by owner, in the order they are shown; empty for none and for few cases
 * @param overlap how much of it more than one was waited for; null for none and for few
 * @param unexplained the share of our system's part that no step accounts for; null likewise
 */
public record Split(
        Count n,
        ChronoUnit unit,
        @Nullable Duration mean,
        List<Part> parts,
        @Nullable Duration overlap,
        @Nullable Duration unexplained) {

    /**
     * One owner's part.
     *
     * @param percent of the whole; all of them sum to 100
     */
    public record Part(Whose whose, Duration mean, int percent) {}

    private static final List<Whose> SHOWN =
            List.of(Whose.CITIZEN, Whose.PEOPLE, Whose.SYSTEM, Whose.THIRD_PARTY, Whose.STATUTE);

    static Split of(Collection<CaseTimes> cases) {
        if (cases.size() < Count.SMALLEST) {
            return new Split(Count.of(cases.size()), ChronoUnit.DAYS, null, List.of(), null, null);
        }
        int n = cases.size();
        long whole = mean(cases.stream().map(c -> c.whole().length()), n);
        var unit = unit(whole);
        long tenth = unit.getDuration().toMillis() / 10;
        long tenths = Math.round((double) whole / tenth);
        long[] sums =
                SHOWN.stream()
                        .mapToLong(w -> sum(cases.stream().map(c -> part(c.parts(), w))))
                        .toArray();
        long[] shares = Apportionment.of(tenths, sums);
        long[] percents = Apportionment.of(100, sums);
        var parts =
                Stream.iterate(0, i -> i < SHOWN.size(), i -> i + 1)
                        .map(
                                i ->
                                        new Part(
                                                SHOWN.get(i),
                                                Duration.ofMillis(shares[i] * tenth),
                                                (int) percents[i]))
                        .toList();
        return new Split(
                Count.of(n),
                unit,
                Duration.ofMillis(tenths * tenth),
                parts,
                Duration.ofMillis(mean(cases.stream().map(CaseTimes::overlap), n)),
                Duration.ofMillis(mean(cases.stream().map(CaseTimes::unexplained), n)));
    }

    private static Duration part(Map<Whose, Duration> parts, Whose whose) {
        return parts.getOrDefault(whose, Duration.ZERO);
    }

    private static long mean(Stream<Duration> durations, int n) {
        return Math.round((double) sum(durations) / n);
    }

    private static long sum(Stream<Duration> durations) {
        return durations.mapToLong(Duration::toMillis).sum();
    }

    private static ChronoUnit unit(long millis) {
        if (millis >= Duration.ofDays(2).toMillis()) {
            return ChronoUnit.DAYS;
        }
        return millis >= Duration.ofHours(2).toMillis() ? ChronoUnit.HOURS : ChronoUnit.MINUTES;
    }
}
