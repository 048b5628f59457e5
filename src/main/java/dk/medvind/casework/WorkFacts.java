package dk.medvind.casework;

import dk.medvind.identity.Administration;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the order of the work list goes by, as whoever keeps the case tells it; no word about a
 * person.
 *
 * @param applicationType what is applied for, as addresses write it, e.g. {@code single-benefit}
 * @param channel how the application came
 * @param urgency null as long as the case can wait its turn
 * @param criticalOn the citizen's own last day; null when they named none
 * @param receivedAt from when the legal clock runs; null before
 * @param decisionDue by when the law wants a decision; null when it is made, or not received yet
 */
@Embeddable
public record WorkFacts(
        @Enumerated(EnumType.STRING) Administration administration,
        String applicationType,
        String channel,
        @Enumerated(EnumType.STRING) @Nullable Urgency urgency,
        @Nullable LocalDate criticalOn,
        @Nullable Instant receivedAt,
        @Nullable Instant decisionDue) {}
