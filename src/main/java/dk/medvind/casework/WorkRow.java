package dk.medvind.casework;

import dk.medvind.identity.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the work list. Holds no name: that is read, and audited, on the case page. */
public record WorkRow(
        UUID id,
        WorkItem.Kind kind,
        String name,
        String caseNumber,
        String type,
        UUID partyId,
        boolean urgent,
        @Nullable OffsetDateTime due,
        @Nullable OffsetDateTime decisionDue,
        @Nullable OffsetDateTime receivedAt,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        String team,
        OffsetDateTime created) {

    private static final Duration SOON = Duration.ofDays(7);

    /** What is applied for, as message keys and addresses write it. */
    public String applicationKind() {
        return type.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the legal deadline stands. */
    public enum Light {
        GREEN,
        AMBER,
        RED
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    /** Red after the promised date, amber in the week before it. */
    public Light light(Instant now) {
        if (decisionDue == null || now.isBefore(decisionDue.toInstant().minus(SOON))) {
            return Light.GREEN;
        }
        return now.isAfter(decisionDue.toInstant()) ? Light.RED : Light.AMBER;
    }
}
