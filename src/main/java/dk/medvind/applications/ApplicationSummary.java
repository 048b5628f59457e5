package dk.medvind.applications;

import dk.medvind.casework.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as its citizen sees it: where it stands, what is awaited and what has happened.
 *
 * @param receivedAt when the legal clock started; null for a draft
 * @param decisionDue by when a decision is promised; null for a draft
 * @param complaintUntil the last day to complain; null before a decision
 * @param lateIsTaken whether an answer is still taken though its deadline is over
 * @param timeIsLeft whether more time may still be had without asking anybody
 */
public record ApplicationSummary(
        UUID id,
        CaseNumber caseNumber,
        ApplicationType type,
        ApplicationState state,
        @Nullable Instant receivedAt,
        @Nullable Instant decisionDue,
        @Nullable LocalDate complaintUntil,
        List<WorkItem> open,
        boolean lateIsTaken,
        boolean timeIsLeft,
        List<Step> story) {

    public ApplicationSummary {
        open = List.copyOf(open);
        story = List.copyOf(story);
    }

    /** Something that happened, as message key suffix and time; who did it is not told. */
    public record Step(String what, Instant at) {}

    /** Whether the citizen has something to do under this activity. */
    public boolean waitsFor(String activity) {
        return open.stream()
                .anyMatch(
                        item ->
                                item.kind() == WorkItem.Kind.CITIZEN
                                        && item.activity().equals(activity));
    }

    /** By when the citizen is to do what is awaited; null when nothing is. */
    public @Nullable Instant nextDate() {
        return open.stream()
                .filter(item -> item.kind() == WorkItem.Kind.CITIZEN)
                .filter(item -> !item.activity().equals("fillInApplication"))
                .map(WorkItem::due)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether what the citizen was asked for can be answered, in time or after it. */
    public boolean mayAnswer() {
        return lateIsTaken || waitsFor("provideSupplement");
    }

    public boolean mayAskForMoreTime() {
        return timeIsLeft && waitsFor("provideSupplement");
    }

    public boolean canBeWithdrawn() {
        return state.isUndecided();
    }
}
