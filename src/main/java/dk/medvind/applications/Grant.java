package dk.medvind.applications;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision gives.
 *
 * @param amount what the municipality pays, in kroner; null when it pays nothing
 * @param payTo CITIZEN, SUPPLIER or BOTH; null when nothing is paid
 * @param terms what else was settled, by the names of the kind of application: dates as ISO-8601,
 *     numbers with a point
 */
record Grant(@Nullable BigDecimal amount, @Nullable String payTo, Map<String, String> terms) {

    /** Some is paid to the citizen and some to suppliers. */
    static final String BOTH = "BOTH";

    static final Grant NOTHING = new Grant(null, null, Map.of());

    Grant {
        terms = Map.copyOf(terms);
        if (amount != null && amount.signum() <= 0) {
            throw new IllegalArgumentException("What is paid is above zero");
        }
    }

    /** An amount, paid once. */
    static Grant of(BigDecimal amount, String payTo) {
        return new Grant(amount, payTo, Map.of());
    }

    @Override
    public String toString() {
        return "Grant[hidden]";
    }
}
