package dk.medvind.casework;

import dk.medvind.identity.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the work list. Holds no name of a citizen: that is read, and audited, on the case
 * page.
 *
 * @param deadline by when the law wants a decision, or else the task's own end; null for none
 * @param backOn when it comes, or came, back after it was put off
 */
public record WorkRow(
        UUID id,
        WorkItem.Kind kind,
        String name,
        String caseNumber,
        String applicationType,
        String channel,
        UUID partyId,
        @Nullable String urgency,
        @Nullable LocalDate criticalOn,
        @Nullable OffsetDateTime decisionDue,
        @Nullable OffsetDateTime deadline,
        @Nullable OffsetDateTime receivedAt,
        @Nullable LocalDate backOn,
        @Nullable UUID assignee,
        @Nullable String assigneeName,
        String team,
        int place,
        OffsetDateTime orderAt,
        OffsetDateTime created) {

    public boolean urgent() {
        return urgency != null;
    }

    PartyId party() {
        return new PartyId(partyId);
    }

    /** How the deadline stands. */
    public DeadlineLight light(Instant now) {
        return DeadlineLight.of(deadline == null ? null : deadline.toInstant(), now);
    }

    /** The day of the deadline in Copenhagen; null for none. */
    public @Nullable LocalDate lastDay() {
        return deadline == null
                ? null
                : deadline.atZoneSameInstant(WorkList.COPENHAGEN).toLocalDate();
    }

    /** Why the row stands where it stands. */
    public WorkReason reason(LocalDate today) {
        return WorkReason.of(this, today);
    }

    /** Whether it was put off and has come back. */
    public boolean isBack(LocalDate today) {
        return backOn != null && !backOn.isAfter(today);
    }

    PageKey key(WorkSort sort) {
        return switch (sort) {
            case PRESSING -> new PageKey(sort, place, orderAt.toInstant(), id);
            case DEADLINE ->
                    new PageKey(sort, 0, deadline == null ? null : deadline.toInstant(), id);
            case RECEIVED ->
                    new PageKey(
                            sort, 0, (receivedAt == null ? created : receivedAt).toInstant(), id);
        };
    }
}
