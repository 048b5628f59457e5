package dk.medvind.measurement;

/** What has become of a case. */
public enum Fate {
    /** Decided, whether or not the period for complaints is over. */
    DECIDED,
    /** Received and not yet decided: its time is still running. */
    OPEN,
    /** Begun and not yet sent. */
    DRAFT,
    /** Withdrawn by the citizen before the decision. */
    WITHDRAWN,
    /** A draft that was never sent. */
    GIVEN_UP,
    /** Ended by us in another way. */
    STOPPED
}
