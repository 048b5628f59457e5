package dk.medvind.applications;

import java.util.Set;

/** Where an application stands. */
public enum ApplicationState {
    /** Being written by the citizen; not received yet. */
    DRAFT,
    /** Begun in a visit or by phone: received, though nothing is written yet. */
    STARTED_IN_VISIT,
    SUBMITTED,
    /** Something is asked of the citizen. */
    INCOMPLETE,
    READY_FOR_ASSESSMENT,
    IN_HEARING,
    DECIDED,
    IN_COMPLAINT,
    FORWARDED,
    CLOSED,
    WITHDRAWN,
    /** A draft given up after its retention time; its answers are gone. */
    ABANDONED;

    private static final Set<ApplicationState> ENDED = Set.of(CLOSED, WITHDRAWN, ABANDONED);
    private static final Set<ApplicationState> WRITABLE = Set.of(DRAFT, STARTED_IN_VISIT);

    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** Whether the citizen still writes the application itself. */
    public boolean isWritable() {
        return WRITABLE.contains(this);
    }

    /** Whether there is no decision yet and there can be one. */
    public boolean isUndecided() {
        return !isEnded() && compareTo(DECIDED) < 0;
    }
}
