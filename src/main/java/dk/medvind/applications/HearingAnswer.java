package dk.medvind.applications;

/** What the citizen says to the basis of a decision. */
public enum HearingAnswer {
    /** Something to add or to contradict. */
    COMMENTS,
    /** Nothing to add. */
    NO_COMMENTS,
    /** More time to answer, without a reason. */
    MORE_TIME
}
