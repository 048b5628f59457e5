package dk.medvind.integrations.assets;

import dk.medvind.integrations.OutsideSystem;
import dk.medvind.integrations.OutsideSystemFailed;
import dk.medvind.integrations.OutsideSystemFailed.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the wire has it.
 *
 * @param opgjortPr the last day of the income year; none where no statement was made up
 */
record WireStatement(
        @Nullable String personnummer, @Nullable String opgjortPr, @Nullable List<Entry> poster) {

    /** What is asked. */
    record Question(String personnummer) {}

    /** An entry; its number is its own within the statement. */
    record Entry(@Nullable String postId, @Nullable String art, @Nullable BigDecimal beloeb) {}

    /** Told two times, an entry counts once. */
    Optional<YearlyStatement> statement(Instant fetchedAt) {
        if (opgjortPr == null) {
            return Optional.empty();
        }
        var told = new HashSet<String>();
        List<Asset> assets =
                there(poster).stream()
                        .filter(entry -> told.add(there(entry.postId())))
                        .map(WireStatement::asset)
                        .toList();
        return Optional.of(new YearlyStatement(LocalDate.parse(opgjortPr), assets, fetchedAt));
    }

    private static Asset asset(Entry entry) {
        BigDecimal amount = there(entry.beloeb());
        if (amount.signum() < 0) {
            throw garbage();
        }
        return new Asset(kind(there(entry.art())), amount);
    }

    private static AssetKind kind(String art) {
        return switch (art) {
            case "INDESTAAENDE" -> AssetKind.DEPOSIT;
            case "VAERDIPAPIR" -> AssetKind.SECURITIES;
            case "EJENDOM" -> AssetKind.PROPERTY;
            case "GAELD" -> AssetKind.DEBT;
            default -> throw garbage();
        };
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw garbage();
        }
        return value;
    }

    private static OutsideSystemFailed garbage() {
        return new OutsideSystemFailed(OutsideSystem.ASSETS, Kind.GARBAGE);
    }

    @Override
    public String toString() {
        return "WireStatement[hidden]";
    }
}
