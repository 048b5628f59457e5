package dk.medvind.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case that a search found.
 *
 * @param kind message key of what is applied for
 * @param name the person's; empty when nobody knows it
 * @param born null as long as nobody knows who it is
 */
public record FoundCase(
        String caseNumber,
        String kind,
        String team,
        String name,
        @Nullable LocalDate born,
        @Nullable Instant receivedAt) {

    @Override
    public String toString() {
        return "FoundCase[" + caseNumber + "]";
    }
}
