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
    ABANDONED,
    /** Stands still: another application about the same goes on for both. */
    JOINED;

    private static final Set<ApplicationState> ENDED = Set.of(CLOSED, WITHDRAWN, ABANDONED, JOINED);
    private static final Set<ApplicationState> WRITABLE = Set.of(DRAFT, STARTED_IN_VISIT);

    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** Whether the citizen still writes the application itself. */
    public boolean isWritable() {
        return WRITABLE.contains(this);
    }

    /** Whether there is a decision and something may still come, such as a complaint's end. */
    public boolean isDecided() {
        return compareTo(DECIDED) >= 0 && compareTo(CLOSED) < 0;
    }

    /** Whether there is no decision yet and there can be one. */
    public boolean isUndecided() {
        return !isEnded() && compareTo(DECIDED) < 0;
    }
}
