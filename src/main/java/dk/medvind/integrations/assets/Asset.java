package dk.medvind.integrations.assets;

import java.math.BigDecimal;

/**
 * One entry of a yearly statement.
 *
 * @param amount kroner, never negative, also of a debt
 */
public record Asset(AssetKind kind, BigDecimal amount) {

    @Override
    public String toString() {
        return "Asset[hidden]";
    }
}
