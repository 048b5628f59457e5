package dk.medvind.integrations.assets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A person's wealth on the last day of a year. It is last year's at best, so it is never shown
 * without its date. {@link #toString()} shows nothing of it.
 *
 * @param on the day it was made up for, a 31 December
 * @param assets empty when nothing was reported
 */
public record YearlyStatement(LocalDate on, List<Asset> assets, Instant fetchedAt) {

    public YearlyStatement {
        assets = List.copyOf(assets);
    }

    /** Kroner of these kinds together; zero when there are none. */
    public BigDecimal sum(AssetKind... kinds) {
        return assets.stream()
                .filter(asset -> Arrays.asList(kinds).contains(asset.kind()))
                .map(Asset::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public String toString() {
        return "YearlyStatement[hidden]";
    }
}
