package dk.medvind.integrations.addresses;

import java.time.Instant;
import java.util.Optional;

/**
 * A dwelling as BBR knows it. The owners tell BBR; it may be behind.
 *
 * @param tenure empty when BBR does not say, or nobody lives there
 * @param squareMetres zero when unknown
 * @param rooms zero when unknown
 */
public record Dwelling(Optional<Tenure> tenure, int squareMetres, int rooms, Instant fetchedAt) {}
