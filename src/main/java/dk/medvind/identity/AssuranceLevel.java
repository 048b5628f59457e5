package dk.medvind.identity;

import java.util.Optional;

/**
 * How sure the identity provider is of who logged in (NSIS). Citizens need at least {@link
 * #SUBSTANTIAL}.
 */
public enum AssuranceLevel {
    LOW,
    SUBSTANTIAL,
    HIGH;

    /** Reads the value of {@code https://data.gov.dk/concept/core/nsis/loa}; empty when unknown. */
    public static Optional<AssuranceLevel> of(String nsis) {
        return switch (nsis) {
            case "Low" -> Optional.of(LOW);
            case "Substantial" -> Optional.of(SUBSTANTIAL);
            case "High" -> Optional.of(HIGH);
            default -> Optional.empty();
        };
    }

    public boolean atLeast(AssuranceLevel other) {
        return compareTo(other) >= 0;
    }
}
