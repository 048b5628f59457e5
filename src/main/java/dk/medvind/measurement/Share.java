package dk.medvind.measurement;

import org.jspecify.annotations.Nullable;

/**
 * How many in a hundred.
 *
 * @param n of how many
 * @param percent rounded; null where it would single out fewer than five, those left over included
 */
public record Share(Count n, @Nullable Integer percent) {

    static Share of(int part, int whole) {
        boolean few = Count.fewButSome(part) || Count.fewButSome(whole - part);
        boolean hidden = whole < Count.SMALLEST || few;
        return new Share(Count.of(whole), hidden ? null : Math.round(100f * part / whole));
    }
}
