package dk.medvind.measurement;

import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Rounds parts so that they still add up: the largest remainders are rounded up. */
final class Apportionment {

    private Apportionment() {}

    /**
     * So many units shared by weight.
     *
     * @param units what the answer sums to exactly
     * @param weights not negative; if all are nothing the first gets everything
     */
    static long[] of(long units, long... weights) {
        long sum = LongStream.of(weights).sum();
        long[] shares = new long[weights.length];
        if (sum == 0) {
            shares[0] = units;
            return shares;
        }
        double[] rest = new double[weights.length];
        long left = units;
        for (int i = 0; i < weights.length; i++) {
            double exact = (double) weights[i] / sum * units;
            shares[i] = (long) Math.floor(exact);
            rest[i] = exact - shares[i];
            left -= shares[i];
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -rest[i]))
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
